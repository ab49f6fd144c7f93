using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Revocation;

/// <summary>Signs the lists that are missing, due or out of date with the ledger.</summary>
internal static class CrlRefresh
{
    /// <summary>How long a list holds when its CA's key is at hand.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>How long it holds when the key lies elsewhere and is fetched rarely.</summary>
    public static readonly TimeSpan OfflineLife = TimeSpan.FromDays(400);

    // An expired certificate stays on the list for one list more (RFC 5280, 3.3).
    private static readonly TimeSpan Lingering = TimeSpan.FromDays(60);

    /// <param name="folder">Where keys are.</param>
    /// <param name="state">What was issued and revoked.</param>
    /// <param name="now">The time to sign at.</param>
    /// <param name="atHand">Keys that are not in the folder.</param>
    /// <param name="isForced">Sign every list whose key can be had.</param>
    /// <exception cref="CertificateException">A certificate was revoked whose CA's key is not at hand.</exception>
    public static AuthorityState Of(
        StoreFolder folder, AuthorityState state, DateTimeOffset now, IReadOnlyCollection<CertifiedKey> atHand, bool isForced = false)
    {
        foreach (var (certificate, keyFile) in state.PublishedChains.SelectMany(chain => chain.Issuers))
            state = One(folder, state, now, atHand, isForced, certificate, keyFile);
        return state;
    }

    private static AuthorityState One(
        StoreFolder folder,
        AuthorityState state,
        DateTimeOffset now,
        IReadOnlyCollection<CertifiedKey> atHand,
        bool isForced,
        string pem,
        string? keyFile)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        var issuer = Fingerprints.Of(certificate);
        var last = state.Crls.FirstOrDefault(crl => crl.Issuer == issuer);
        LedgerEntry[] revoked = [.. state.Ledger.Where(e => e.Issuer == issuer && e.RevokedOn is not null && e.NotAfter + Lingering > now)];
        var isNew = last is null || !revoked.Select(e => e.Serial).All(last.Revoked.Contains);
        if ((!isNew && !isForced && !IsDue(last!, now)) || certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime)
            return state;
        var key = atHand.FirstOrDefault(key => Fingerprints.Of(key.Certificate) == issuer);
        if (key is null && keyFile is null)
        {
            if (last is not null && !isNew)
                return state;
            throw new CertificateException(
                null, $"the revocation list of \"{certificate.Subject}\" can only be signed with its key, which is kept elsewhere", "give --root-key FILE, the file that --root-key-out wrote for it");
        }
        using var read = key is null ? ChainKeys.Read(folder, pem, keyFile!) : null;
        var number = (last?.Number ?? 0) + 1;
        var thisUpdate = now - Validity.Backdating;
        var nextUpdate = now + (keyFile is null ? OfflineLife : Life);
        var text = CrlProfile.Sign(key ?? read!, revoked, number, thisUpdate, nextUpdate);
        var signed = new StoredCrl(issuer, number, thisUpdate, nextUpdate, [.. revoked.Select(e => e.Serial)], text);
        return state with { Crls = [.. state.Crls.Where(crl => crl.Issuer != issuer), signed] };
    }

    // A list from the future was signed while the clock was wrong.
    private static bool IsDue(StoredCrl crl, DateTimeOffset now) =>
        now < crl.ThisUpdate || now > crl.ThisUpdate + ((crl.NextUpdate - crl.ThisUpdate) / 3);
}
