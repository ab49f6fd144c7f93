using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Revocation;

/// <summary>Finds in the ledger what the operator means by a serial number or a name.</summary>
internal static class RevocationSearch
{
    /// <exception cref="CertificateException">Nothing, or nothing that can be revoked, or two different things.</exception>
    public static IReadOnlyList<LedgerEntry> Find(AuthorityState state, string what, DateTimeOffset now)
    {
        var serial = what.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();
        if (state.Ledger.FirstOrDefault(entry => entry.Serial == serial) is { } exact)
            return [Revocable(exact, now)];
        var named = state.Ledger.Where(e => e.Kind is LedgerKind.Server or LedgerKind.Client && e.Names.Contains(what, Comparer(e))).ToList();
        if (named.Count == 0)
            throw new CertificateException(null, $"no certificate was issued with the serial number or name \"{what}\"", "see: sluice certs status --issued");
        var good = named.Where(entry => entry.RevokedOn is null && entry.NotAfter > now).ToList();
        if (good.Count == 0)
            throw NotGood(named[^1], now);
        return good.Select(entry => entry.Kind).Distinct().Count() == 1
            ? good
            : throw new CertificateException(null, $"\"{what}\" is the name of a user and of a server", "give the serial number: sluice certs status --issued");
    }

    // Host names know no case, user names do.
    private static StringComparer Comparer(LedgerEntry entry) =>
        entry.Kind == LedgerKind.Server ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static LedgerEntry Revocable(LedgerEntry entry, DateTimeOffset now)
    {
        if (entry.Kind == LedgerKind.Root)
            throw new CertificateException(null, $"{entry.Subject} is a root, which no list can revoke", "change it: sluice certs rotate-root begin");
        if (entry.Kind == LedgerKind.Cross)
            throw new CertificateException(
                null, $"{entry.Subject} is a cross certificate", "end its use with: sluice certs rotate-root finish, or abort");
        return entry.RevokedOn is null && entry.NotAfter > now ? entry : throw NotGood(entry, now);
    }

    private static CertificateException NotGood(LedgerEntry entry, DateTimeOffset now) => entry.RevokedOn is { } on
        ? new(null, $"certificate {entry.Serial} was revoked on {on:yyyy-MM-dd} already", "there is nothing to do")
        : new(null, $"certificate {entry.Serial} expired on {entry.NotAfter:yyyy-MM-dd}, {(now - entry.NotAfter).Days} days ago", "there is nothing to do");
}
