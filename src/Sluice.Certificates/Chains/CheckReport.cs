using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>All that a check found.</summary>
/// <param name="Chain">Leaf first; the root last where it is known. Empty when the file could not be understood.</param>
/// <param name="Findings">The fatal first.</param>
public sealed record CheckReport(IReadOnlyList<ChainLink> Chain, IReadOnlyList<CertificateFinding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Severity == FindingSeverity.Fatal);

    public int Warnings => Findings.Count - Errors;
}
