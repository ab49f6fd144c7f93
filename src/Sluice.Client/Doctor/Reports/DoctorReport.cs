using Sluice.Client.Doctor.Examining;
using Sluice.Client.Doctor.Faults;

namespace Sluice.Client.Doctor.Reports;

/// <summary>What doctor has to say.</summary>
/// <param name="Seen">All that was looked at.</param>
/// <param name="Modes">Empty when no connection came to be.</param>
/// <param name="Findings">The cause first.</param>
public sealed record DoctorReport(Examination Seen, IReadOnlyList<ModeView> Modes, IReadOnlyList<Finding> Findings)
{
    /// <summary>0 healthy, 3 warnings only, 4 errors.</summary>
    public int ExitCode => Findings.Any(finding => finding.Severity == Severity.Error) ? 4 : Findings.Count > 0 ? 3 : 0;
}
