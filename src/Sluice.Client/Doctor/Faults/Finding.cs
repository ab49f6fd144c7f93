using Sluice.Client.Doctor.Cures;

namespace Sluice.Client.Doctor.Faults;

/// <summary>One fault.</summary>
/// <param name="Code">One of <see cref="Certificates.Diagnosis.FaultCodes"/>.</param>
/// <param name="Severity">Whether verify-full fails by it.</param>
/// <param name="Sentence">What is wrong, plainly.</param>
/// <param name="Steps">What cures it, in order.</param>
public sealed record Finding(string Code, Severity Severity, string Sentence, IReadOnlyList<CureStep> Steps);
