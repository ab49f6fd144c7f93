using System.Globalization;
using Sluice.Engine.Plans;

namespace Sluice.Server.Explain;

/// <summary>A plan as lines, indented as PostgreSQL's are.</summary>
internal static class PlanText
{
    public static IReadOnlyList<string> Write(QueryPlan plan, ExplainOptions options, double planningTime)
    {
        var lines = new List<string>();
        Write(plan.Root, options, 0, lines);
        if (options.Summary)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"Planning Time: {planningTime:F3} ms"));
            if (plan.ExecutionTime is { } time)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"Execution Time: {time:F3} ms"));
        }

        return lines;
    }

    /// <param name="indent">Blanks before the step's arrow.</param>
    private static void Write(PlanNode node, ExplainOptions options, int indent, List<string> lines)
    {
        var isRoot = lines.Count == 0;
        var arrow = isRoot ? "" : new string(' ', indent) + "->  ";
        var title = node.Title ?? node.NodeType;
        lines.Add($"{arrow}{title}{(node.On is null ? "" : $" on {node.On}")}{Figures(node, options)}");
        var inner = isRoot ? 2 : indent + 6;
        foreach (var property in node.Properties)
        {
            if (property.InText && property.Values.Count > 0 && (options.Verbose || !property.IsVerbose))
                lines.Add($"{new string(' ', inner)}{property.Label}: {string.Join(", ", property.Values).Replace('\n', ' ')}");
        }

        foreach (var child in node.Children)
            Write(child, options, inner, lines);
    }

    private static string Figures(PlanNode node, ExplainOptions options)
    {
        var estimate = options.Costs
            ? string.Create(CultureInfo.InvariantCulture, $"  (cost=0.00..{PlanCost.Of(node):F2} rows={node.PlanRows:F0} width=0)")
            : "";
        if (!options.Analyze || node.ActualRows is not { } rows)
            return estimate;
        var gap = estimate.Length == 0 ? "  " : " ";
        return options.Timing
            ? string.Create(CultureInfo.InvariantCulture, $"{estimate}{gap}(actual time=0.000..{node.ActualTime ?? 0:F3} rows={rows} loops=1)")
            : string.Create(CultureInfo.InvariantCulture, $"{estimate}{gap}(actual rows={rows} loops=1)");
    }
}
