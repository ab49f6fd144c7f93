using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Modes;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>One driver in one mode under one condition: what must come of it, and what came.</summary>
/// <param name="Message">The driver's own words; empty when it connected.</param>
internal sealed record Cell(string Driver, DriverMode Mode, Condition Condition, Outcome Seen, string Message)
{
    public Outcome Expected => Mode.Expected(Condition);

    public bool AsExpected => Seen == Expected;

    public override string ToString() =>
        $"{Driver}, {Mode.Name}, {Condition.Name}: expected {Expected}, seen {Seen}: {Message.ReplaceLineEndings(" | ")}";
}
