namespace Sluice.Engine.Plans;

/// <summary>A step of a plan, in PostgreSQL's terms.</summary>
/// <param name="NodeType">As EXPLAIN's JSON names it: Seq Scan, Hash Join, Aggregate …</param>
/// <param name="PlanRows">Rows it is expected to give.</param>
public sealed record PlanNode(string NodeType, double PlanRows, IReadOnlyList<PlanProperty> Properties, IReadOnlyList<PlanNode> Children)
{
    /// <summary>As EXPLAIN's text names it, where that differs: HashAggregate, Insert.</summary>
    public string? Title { get; init; }

    /// <summary>What it reads or writes: a table's or function's name.</summary>
    public string? On { get; init; }

    /// <summary>Rows it gave; null unless it was run.</summary>
    public long? ActualRows { get; init; }

    /// <summary>Milliseconds of the processor it and its children took, over all threads; null unless it was run.</summary>
    public double? ActualTime { get; init; }
}
