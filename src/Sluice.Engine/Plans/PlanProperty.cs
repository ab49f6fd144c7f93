namespace Sluice.Engine.Plans;

/// <summary>Something told of a plan's step, by PostgreSQL's label where it has one: Filter, Sort Key, Hash Cond …</summary>
/// <param name="IsVerbose">Only for VERBOSE.</param>
/// <param name="InText">Whether the text form has a line for it; else it is in its step's title.</param>
public sealed record PlanProperty(string Label, IReadOnlyList<string> Values, bool IsVerbose = false, bool InText = true);
