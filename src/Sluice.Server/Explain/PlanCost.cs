using Sluice.Engine.Plans;

namespace Sluice.Server.Explain;

/// <summary>What stands for PostgreSQL's cost, which tools draw by: the engine has no costs, so it is the rows expected of a step and all below it.</summary>
internal static class PlanCost
{
    public static double Of(PlanNode node) => node.PlanRows + node.Children.Sum(Of);
}
