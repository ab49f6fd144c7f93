namespace Sluice.Certificates.Problems;

/// <summary>What is wrong with a certificate or key, as data: one line when printed.</summary>
/// <param name="File">The file it concerns; null when none does.</param>
/// <param name="What">The fault, lower case, no full stop.</param>
/// <param name="Cure">What to do about it, as an order.</param>
public sealed record CertificateProblem(string? File, string What, string Cure)
{
    /// <summary>One of <see cref="FaultCodes"/>; null where no content was judged, as with a file that is not there.</summary>
    public string? Code { get; init; }

    public override string ToString() => File is null ? $"{What}; {Cure}" : $"{File}: {What}; {Cure}";
}
