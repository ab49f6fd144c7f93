using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.Engine.Plans;

namespace Sluice.Engine.DuckDb.Plans;

/// <summary>DuckDB's operators by PostgreSQL's names of steps.</summary>
internal static partial class PlanSteps
{
    /// <param name="name">DuckDB's name of the operator, or of the table function a scan calls.</param>
    /// <param name="element">The operator.</param>
    public static PlanNode Of(string name, PlanDetails details, PlanNode[] children, JsonElement element) => name switch
    {
        "SEQ_SCAN" or "TABLE_SCAN" or "INDEX_SCAN" => Scan(name, details),
        "READ_PARQUET" or "PARQUET_SCAN" or "READ_CSV" or "READ_CSV_AUTO" or "READ_JSON" or "READ_JSON_AUTO" or "READ_NDJSON" => FileScan(name, details),
        "DUMMY_SCAN" or "EMPTY_RESULT" => new PlanNode("Result", 0, name == "EMPTY_RESULT" ? [new PlanProperty("One-Time Filter", ["false"])] : [], children),
        "COLUMN_DATA_SCAN" or "CHUNK_SCAN" or "EXPRESSION_SCAN" => new PlanNode("Values Scan", 0, [], children),
        "CTE_SCAN" or "REC_CTE_SCAN" or "REC_REC_CTE_SCAN" or "DELIM_SCAN" => new PlanNode("CTE Scan", 0, [], children),
        "CTE" => new PlanNode("Append", 0, [Property("CTE Name", details, "CTE Name")], children) { Title = "CTE" },
        "REC_CTE" or "REC_KEY_CTE" => new PlanNode("Recursive Union", 0, [Property("CTE Name", details, "CTE Name")], children),
        "HASH_JOIN" or "LEFT_DELIM_JOIN" or "RIGHT_DELIM_JOIN" => Join("Hash Join", "Hash", "Hash Cond", details, children),
        "PIECEWISE_MERGE_JOIN" or "IE_JOIN" or "ASOF_JOIN" => Join("Merge Join", "Merge", "Merge Cond", details, children),
        "NESTED_LOOP_JOIN" or "BLOCKWISE_NL_JOIN" or "CROSS_PRODUCT" or "POSITIONAL_JOIN" => Join("Nested Loop", "Nested Loop", "Join Filter", details, children),
        "HASH_GROUP_BY" or "PERFECT_HASH_GROUP_BY" or "PARTITIONED_AGGREGATE" => Aggregate("HashAggregate", "Hashed", details, children, element),
        "UNGROUPED_AGGREGATE" => Aggregate("Aggregate", "Plain", details, children, element),
        "ORDER_BY" => new PlanNode("Sort", 0, [SortKey(details)], children),
        "TOP_N" => Top(details, children),
        "LIMIT" or "STREAMING_LIMIT" or "LIMIT_PERCENT" => new PlanNode("Limit", 0, [], children),
        "RESERVOIR_SAMPLE" or "STREAMING_SAMPLE" => new PlanNode("Sample Scan", 0, [], children),
        "WINDOW" or "STREAMING_WINDOW" => new PlanNode("WindowAgg", 0, [Property("Window", details, "Projections", verbose: true)], children),
        "UNNEST" or "INOUT_FUNCTION" => new PlanNode("ProjectSet", 0, [], children),
        "UNION" => new PlanNode("Append", 0, [], children),
        "INSERT" or "BATCH_INSERT" => Modify("Insert", children),
        "DELETE" => Modify("Delete", children),
        "UPDATE" => Modify("Update", children),
        "MERGE_INTO" => Modify("Merge", children),
        _ when details.Text("Function") is { } function => new PlanNode("Function Scan", 0, Filters(details), children) { On = function.ToLowerInvariant() },
        _ => new PlanNode(Words(name), 0, [], children),
    };

    private static PlanNode Scan(string name, PlanDetails details)
    {
        // Qualified in DuckDB's way; clients know the last part.
        var table = details.Text("Table") is { } qualified ? qualified[(qualified.LastIndexOf('.') + 1)..].Trim('"') : null;
        return new PlanNode(name == "INDEX_SCAN" ? "Index Scan" : "Seq Scan", 0, [Relation(table), .. Filters(details)], []) { On = table };
    }

    private static PlanNode FileScan(string name, PlanDetails details)
    {
        var format = name.Replace("READ_", "", StringComparison.Ordinal).Replace("_AUTO", "", StringComparison.Ordinal).Replace("_SCAN", "", StringComparison.Ordinal);
        return new PlanNode("Seq Scan", 0, [new PlanProperty("File Format", [format.ToLowerInvariant()]), .. Filters(details)], []);
    }

    private static PlanProperty[] Filters(PlanDetails details) =>
    [
        new PlanProperty("Output", details.Values("Projections"), IsVerbose: true),
        Joined("Filter", [.. details.Values("Filters").Where(filter => !filter.StartsWith("optional:", StringComparison.Ordinal))]),
    ];

    private static PlanNode Join(string type, string title, string condition, PlanDetails details, PlanNode[] children)
    {
        var kind = details.Text("Join Type") is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant() : "Inner";
        return new PlanNode(
            type, 0, [new PlanProperty("Join Type", [kind], InText: false), Joined(condition, details.Values("Conditions"))], children)
        {
            Title = kind == "Inner" ? type : $"{title} {kind} Join",
        };
    }

    private static PlanNode Aggregate(string title, string strategy, PlanDetails details, PlanNode[] children, JsonElement element) => new(
        "Aggregate",
        0,
        [
            new PlanProperty("Strategy", [strategy], InText: false),
            new PlanProperty("Group Key", PlanReferences.Resolve(details.Values("Groups"), element)),
            new PlanProperty("Output", PlanReferences.Resolve(details.Values("Aggregates"), element), IsVerbose: true),
        ],
        children)
    {
        Title = title,
    };

    // Sort and limit in one, which PostgreSQL shows as two.
    private static PlanNode Top(PlanDetails details, PlanNode[] children)
    {
        var sort = new PlanNode("Sort", children[0].PlanRows, [SortKey(details)], children)
        {
            ActualRows = children[0].ActualRows,
            ActualTime = children[0].ActualTime,
        };
        return new PlanNode("Limit", 0, [Property("Rows", details, "Top"), Property("Offset", details, "Offset")], [sort]);
    }

    // Ascending goes without saying, and so does whose table it is.
    private static PlanProperty SortKey(PlanDetails details) => new(
        "Sort Key",
        [.. details.Values("Order By").Select(key => Qualifier().Replace(key, "")).Select(key => key.EndsWith(" ASC", StringComparison.Ordinal) ? key[..^4] : key)]);

    private static PlanNode Modify(string operation, PlanNode[] children) =>
        new("ModifyTable", 0, [new PlanProperty("Operation", [operation], InText: false)], children) { Title = operation };

    private static PlanProperty Relation(string? table) => new("Relation Name", table is null ? [] : [table], InText: false);

    private static PlanProperty Property(string label, PlanDetails details, string name, bool verbose = false) =>
        new(label, details.Values(name), verbose);

    private static PlanProperty Joined(string label, IReadOnlyList<string> conditions) =>
        new(label, conditions.Count == 0 ? [] : [$"({string.Join(") AND (", conditions)})"]);

    private static string Words(string name) =>
        string.Join(' ', name.Split('_', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    [GeneratedRegex(@"^(?:""[^""]+""|\w+)\.(?:main|public|pg)\.")]
    private static partial Regex Qualifier();
}
