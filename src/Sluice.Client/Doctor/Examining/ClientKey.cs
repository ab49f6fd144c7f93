namespace Sluice.Client.Doctor.Examining;

/// <summary>The client certificate that libpq would show.</summary>
/// <param name="CertificatePath">Null without a home.</param>
/// <param name="KeyPath">Null without a home.</param>
/// <param name="Subject">Of the certificate; null when there is none.</param>
/// <param name="Code">What is wrong with the pair; null when all is well or there is none.</param>
/// <param name="Message">libpq's own words for it.</param>
public sealed record ClientKey(string? CertificatePath, string? KeyPath, string? Subject, string? Code, string? Message)
{
    public bool IsThere => Subject is not null || Code is not null;
}
