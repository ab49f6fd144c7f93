using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>What works with libpq today, but not with every client, or not for long.</summary>
internal static class WarningFindings
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public static IEnumerable<Finding> Of(Examination seen)
    {
        var (server, cures) = (seen.Server, new ServerCures(seen));
        if (server.Served.Count == 0)
            yield break;
        if (ServedOrder.Fault(server.Served) is { } order)
            yield return Warning(
                FaultCodes.ChainOutOfOrder,
                "The server sends its chain in the wrong order; OpenSSL sorts it, stricter clients refuse it.",
                cures.Reorder(order));
        var leaf = server.Served[0];
        if (FaultTimes.IsTimely(leaf, seen.Now) && leaf.NotAfter.ToUniversalTime() - seen.Now.UtcDateTime < Remaining(leaf))
            yield return Warning(
                FaultCodes.ExpiresSoon,
                $"The server's certificate expires on {FaultTimes.Minute(leaf.NotAfter)}.",
                cures.RenewLeaf());
        if (server.OffersImpossibleBinding)
            yield return Binding(leaf, Severity.Error, "but the server offers SCRAM-SHA-256-PLUS, so libpq breaks off the login", cures);
        else if (server.Protocol is not null && !server.HasEndpointBinding)
            yield return Binding(leaf, Severity.Warning, "so SCRAM-SHA-256-PLUS cannot be used", cures);
    }

    private static Finding Binding(X509Certificate2 leaf, Severity severity, string consequence, ServerCures cures) => new(
        FaultCodes.NoChannelBinding,
        severity,
        $"The certificate's signature ({CertificateView.SignatureOf(leaf)}) has no hash for channel binding, {consequence}.",
        cures.IssueLeaf());

    // A certificate made for a few days is not late from its first hour on.
    private static TimeSpan Remaining(X509Certificate2 leaf)
    {
        var tenth = (leaf.NotAfter - leaf.NotBefore) / 10;
        return tenth < Soon ? tenth : Soon;
    }

    private static Finding Warning(string code, string sentence, IReadOnlyList<CureStep> steps) => new(code, Severity.Warning, sentence, steps);
}
