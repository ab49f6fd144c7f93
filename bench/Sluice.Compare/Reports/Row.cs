using Sluice.Compare.Servers;

namespace Sluice.Compare.Reports;

/// <summary>One line of the table: medians of one thing, by system.</summary>
/// <param name="Measurement">Which measurement it belongs to.</param>
/// <param name="What">What was measured; unique in a table.</param>
/// <param name="Values">By <see cref="SystemNames"/>; a system that was not measured is missing.</param>
internal sealed record Row(string Measurement, string What, string Unit, bool HigherIsBetter, IReadOnlyDictionary<string, double> Values)
{
    /// <summary>Whether the chart shows it.</summary>
    public bool InChart { get; init; }

    /// <summary>Whether its ratio guards against regressions: not where chance alone may halve it.</summary>
    public bool IsGuard { get; init; } = true;

    /// <summary>The ratio that guards: to PostgreSQL 18, else to DuckDB.</summary>
    public double? Ratio => Against(SystemNames.Postgres18) ?? Against(SystemNames.DuckDb);

    /// <summary>How many times better Sluice is; below 1 it is worse. Null without both values.</summary>
    public double? Against(string system)
    {
        if (!Values.TryGetValue(SystemNames.Sluice, out var ours) || !Values.TryGetValue(system, out var theirs) || ours <= 0 || theirs <= 0)
            return null;
        return HigherIsBetter ? ours / theirs : theirs / ours;
    }
}
