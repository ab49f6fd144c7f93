using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Names the faults, the cause first. What only follows from one that is named already is left out.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Of(Examination seen)
    {
        if (TransportFindings.Of(seen) is { } blocked)
            return [blocked, .. RootFileFindings.Of(seen).Where(_ => blocked.Code is FaultCodes.AlpnRefused)];
        var clock = ClockFinding.Of(seen);
        var found = new List<Finding>();
        if (clock is not null)
            found.Add(clock);
        var files = RootFileFindings.Of(seen).ToList();
        found.AddRange(files);
        found.AddRange(ClientKeyFindings.Of(seen));
        found.AddRange(ChainFindings.Of(seen, isClockOff: clock is not null));
        found.AddRange(NameFindings.Of(seen));
        found.AddRange(WarningFindings.Of(seen));
        return [.. found.DistinctBy(finding => finding.Code).OrderByDescending(finding => finding.Severity)];
    }
}
