using Sluice.Compare.Reports;

namespace Sluice.Compare.Measurements;

/// <summary>One question, asked of every system in turn.</summary>
internal interface IMeasurement
{
    /// <summary>What --only calls it.</summary>
    string Name { get; }

    /// <summary>What it answers, in a line.</summary>
    string About { get; }

    /// <summary>Measures; the rows are medians.</summary>
    Task<IReadOnlyList<Row>> RunAsync(Bench bench);
}
