using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Turns fatal findings into the one refusal a start or an import ends with.</summary>
internal static class CertificateFaults
{
    /// <exception cref="CertificateException">One finding is fatal: names the first, says how many more there are, and how to see them.</exception>
    public static void ThrowIfFatal(IReadOnlyList<CertificateFinding> findings)
    {
        var fatal = findings.Where(finding => finding.Severity == FindingSeverity.Fatal).ToList();
        if (fatal is not [var first, ..])
            return;
        var more = fatal.Count == 1 ? "" : $" (and {fatal.Count - 1} more: sluice certs check '{first.File}')";
        throw new CertificateException(new CertificateProblem(first.File, first.Fault, first.Cure + more) { Code = first.Code });
    }
}
