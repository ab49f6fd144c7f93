namespace Sluice.Certificates.Problems;

/// <summary>One thing a check found, as data.</summary>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Severity">Whether it may be served.</param>
/// <param name="File">The file it concerns; null when none does.</param>
/// <param name="Certificate">Subject of the certificate it concerns; null when it concerns the whole.</param>
/// <param name="What">The fault, lower case, no full stop; the certificate's name goes before it.</param>
/// <param name="Cure">What to do about it, as an order.</param>
public sealed record CertificateFinding(
    string Code, FindingSeverity Severity, string? File, string? Certificate, string What, string Cure)
{
    /// <summary>Certificate and fault.</summary>
    public string Fault => Certificate is null ? What : $"certificate \"{Certificate}\" {What}";

    /// <summary>A fatal finding from a file that could not be understood.</summary>
    public static CertificateFinding Of(CertificateProblem problem) =>
        new(problem.Code ?? FaultCodes.Damaged, FindingSeverity.Fatal, problem.File, null, problem.What, problem.Cure);

    /// <summary>Fault and cure in one sentence, without the file.</summary>
    public override string ToString() => $"{Fault}; {Cure}";
}
