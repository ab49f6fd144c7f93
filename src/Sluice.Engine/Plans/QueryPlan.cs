namespace Sluice.Engine.Plans;

/// <summary>How a statement is run.</summary>
/// <param name="ExecutionTime">Milliseconds it took; null unless it was run.</param>
public sealed record QueryPlan(PlanNode Root, double? ExecutionTime);
