using System.Globalization;
using System.Text.Json;
using Sluice.Engine.Plans;

namespace Sluice.Engine.DuckDb.Plans;

/// <summary>DuckDB's plan in JSON as PostgreSQL's steps: projections are part of what they project, filters of what they filter.</summary>
internal static class PlanTree
{
    /// <summary>EXPLAIN (FORMAT json): a list of one operator.</summary>
    public static PlanNode FromPlan(JsonElement root) => root.GetArrayLength() == 0 ? new PlanNode("Result", 1, [], []) : Convert(root[0]);

    /// <summary>EXPLAIN (ANALYZE, FORMAT json): the query, the operator that explains, and what it explains.</summary>
    public static PlanNode FromProfile(JsonElement root)
    {
        var top = root.GetProperty("children")[0];
        while (Name(top) is "EXPLAIN_ANALYZE" or "RESULT_COLLECTOR" && top.GetProperty("children").GetArrayLength() > 0)
            top = top.GetProperty("children")[0];
        return Convert(top);
    }

    private static PlanNode Convert(JsonElement element)
    {
        var name = Name(element);
        var details = new PlanDetails(element.GetProperty("extra_info"));
        var children = element.GetProperty("children").EnumerateArray().Select(Convert).ToArray();
        if (children.Length == 1 && name == "PROJECTION")
            return Measured(Projected(children[0], details), element, children[0].PlanRows);
        if (children.Length == 1 && name == "FILTER")
            return Measured(Filtered(children[0], details, element), element, details.Rows ?? children[0].PlanRows);
        return Measured(PlanSteps.Of(name, details, children, element), element, Rows(name, details, children));
    }

    private static double Rows(string name, PlanDetails details, PlanNode[] children)
    {
        if (name == "UNGROUPED_AGGREGATE")
            return 1;
        var rows = details.Rows ?? (children.Length == 0 ? 1 : children.Max(child => child.PlanRows));
        return double.TryParse(details.Text("Top"), NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? Math.Min(rows, top) : rows;
    }

    private static PlanNode Measured(PlanNode node, JsonElement element, double rows) => node with
    {
        PlanRows = rows,
        ActualRows = element.TryGetProperty("operator_cardinality", out var actual) ? (long)actual.GetDouble() : null,
        ActualTime = element.TryGetProperty("cpu_time", out var seconds) ? seconds.GetDouble() * 1000 : null,
    };

    private static PlanNode Projected(PlanNode child, PlanDetails details)
    {
        var output = details.Values("Projections");
        return output.Count == 0 || output.Any(IsInternal)
            ? child
            : child with { Properties = [.. child.Properties.Where(property => property.Label != "Output"), new PlanProperty("Output", output, IsVerbose: true)] };
    }

    private static PlanNode Filtered(PlanNode child, PlanDetails details, JsonElement element)
    {
        var properties = child.Properties.Append(new PlanProperty("Filter", details.Values("Expression")));
        if (child.ActualRows is { } before && element.TryGetProperty("operator_cardinality", out var after))
        {
            var removed = (before - (long)after.GetDouble()).ToString(CultureInfo.InvariantCulture);
            properties = properties.Append(new PlanProperty("Rows Removed by Filter", [removed]));
        }

        return child with { Properties = [.. properties] };
    }

    // What DuckDB's compression of group keys looks like tells a reader nothing.
    private static bool IsInternal(string expression) =>
        expression.StartsWith("__internal", StringComparison.Ordinal) || expression.StartsWith('#');

    private static string Name(JsonElement element) =>
        (element.TryGetProperty("operator_name", out var name) || element.TryGetProperty("name", out name) ? name.GetString() ?? "" : "").Trim();
}
