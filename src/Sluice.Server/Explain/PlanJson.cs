using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.Engine.Plans;

namespace Sluice.Server.Explain;

/// <summary>A plan in the shape of PostgreSQL's EXPLAIN (FORMAT JSON).</summary>
internal static class PlanJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 0,
        NewLine = "\n",
    };

    public static string Write(QueryPlan plan, ExplainOptions options, double planningTime)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WritePropertyName("Plan");
            Write(plan.Root, null, options, json);
            if (options.Summary)
                json.WriteNumber("Planning Time", Math.Round(planningTime, 3));
            if (options.Analyze)
                json.WriteStartArray("Triggers");
            if (options.Analyze)
                json.WriteEndArray();
            if (options.Summary && plan.ExecutionTime is { } time)
                json.WriteNumber("Execution Time", Math.Round(time, 3));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(PlanNode node, string? relationship, ExplainOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("Node Type", node.NodeType);
        if (relationship is not null)
            json.WriteString("Parent Relationship", relationship);
        json.WriteBoolean("Parallel Aware", false);
        json.WriteBoolean("Async Capable", false);
        if (node is { NodeType: "Function Scan", On: not null })
            json.WriteString("Function Name", node.On);
        WriteFigures(node, options, json);
        foreach (var property in node.Properties)
        {
            if (property.Values.Count > 0 && (options.Verbose || !property.IsVerbose))
                WriteProperty(property, json);
        }

        if (node.Children.Count > 0)
        {
            json.WriteStartArray("Plans");
            for (var i = 0; i < node.Children.Count; i++)
                Write(node.Children[i], i == 0 ? "Outer" : "Inner", options, json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFigures(PlanNode node, ExplainOptions options, Utf8JsonWriter json)
    {
        if (options.Costs)
        {
            json.WriteNumber("Startup Cost", 0);
            json.WriteNumber("Total Cost", Math.Round(PlanCost.Of(node), 2));
            json.WriteNumber("Plan Rows", Math.Round(node.PlanRows));
            json.WriteNumber("Plan Width", 0);
        }

        if (!options.Analyze || node.ActualRows is not { } rows)
            return;
        if (options.Timing)
        {
            json.WriteNumber("Actual Startup Time", 0);
            json.WriteNumber("Actual Total Time", Math.Round(node.ActualTime ?? 0, 3));
        }

        json.WriteNumber("Actual Rows", rows);
        json.WriteNumber("Actual Loops", 1);
    }

    private static void WriteProperty(PlanProperty property, Utf8JsonWriter json)
    {
        // Lists and counts as PostgreSQL has them.
        if (property.Label is "Output" or "Sort Key" or "Group Key")
        {
            json.WriteStartArray(property.Label);
            foreach (var value in property.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
        else if (long.TryParse(property.Values[0], out var number))
        {
            json.WriteNumber(property.Label, number);
        }
        else
        {
            json.WriteString(property.Label, string.Join(", ", property.Values));
        }
    }
}
