using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Faults of the names in the leaf.</summary>
internal static class NameFindings
{
    public static IEnumerable<Finding> Of(Examination seen)
    {
        if (seen.Name is not { Code: { } code } verdict)
            yield break;
        var host = seen.Server.Target.Host;
        var names = LeafNames.Of(seen.Server.Served[0]);
        var listed = string.Join(", ", names.Alternatives.Select(name => name.Text).DefaultIfEmpty(names.CommonName ?? "none").Take(5));
        var sentence = (code, verdict.Matches) switch
        {
            (FaultCodes.CommonNameOnly, _) => $"The certificate names \"{host}\" only in its common name, which Go and newer clients no longer read.",
            (FaultCodes.IpWithoutSan, true) => $"The certificate names the address {host} only in its common name, which most clients do not read.",
            (FaultCodes.IpWithoutSan, false) => $"You connect to the address {host}, but the certificate names no address, only {listed}.",
            (FaultCodes.WildcardTooDeep, _) => $"The wildcard in the certificate ({listed}) stands for one label only, and \"{host}\" has more.",
            (FaultCodes.NoNames, _) => "The certificate holds no name at all, so no host can match it.",
            _ when host.EndsWith('.') => $"The host was typed with a dot at its end (\"{host}\"), which no certificate matches.",
            _ => $"The certificate is for {listed}, not for \"{host}\".",
        };
        yield return new Finding(code, verdict.Matches ? Severity.Warning : Severity.Error, sentence, Steps(seen));
    }

    // A new leaf cures every case; often the host can simply be typed as the certificate has it, but only the reader knows.
    private static IReadOnlyList<CureStep> Steps(Examination seen) =>
        seen.Server.Target.Host.EndsWith('.') && HostCheck.Of(seen.Server.Served[0], seen.Server.Target.Host.TrimEnd('.')).Matches
            ? new ClientCures(seen).UseName(seen.Server.Target.Host.TrimEnd('.'))
            : new ServerCures(seen).IssueLeaf();
}
