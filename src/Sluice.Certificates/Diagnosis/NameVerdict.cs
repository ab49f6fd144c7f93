namespace Sluice.Certificates.Diagnosis;

/// <summary>How a certificate's names compare with the host as typed.</summary>
/// <param name="Matches">By libpq's rules.</param>
/// <param name="Message">libpq's own words when it does not match.</param>
/// <param name="Code">The fault, or a warning's code when it matches in a way other clients refuse; null when all is well.</param>
public sealed record NameVerdict(bool Matches, string? Message, string? Code);
