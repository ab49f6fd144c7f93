using System.Text.Json;
using Sluice.Engine.Plans;
using Sluice.Server.Explain;

namespace Sluice.Server.Tests.Explain;

public sealed class PlanTextTests
{
    private static readonly PlanNode Scan = new("Seq Scan", 100, [new PlanProperty("Filter", ["(i > 1)"]), new PlanProperty("Output", ["i"], IsVerbose: true)], [])
    {
        On = "t",
        ActualRows = 90,
        ActualTime = 0.25,
    };

    private static readonly QueryPlan Plan = new(
        new PlanNode("Aggregate", 10, [new PlanProperty("Strategy", ["Hashed"], InText: false), new PlanProperty("Group Key", ["g"])], [Scan])
        {
            Title = "HashAggregate",
            ActualRows = 7,
            ActualTime = 0.5,
        },
        1.25);

    [Fact]
    public void Text_is_indented_as_PostgreSQL_does() => Assert.Equal(
        [
            "HashAggregate  (cost=0.00..110.00 rows=10 width=0)",
            "  Group Key: g",
            "  ->  Seq Scan on t  (cost=0.00..100.00 rows=100 width=0)",
            "        Filter: (i > 1)",
        ],
        PlanText.Write(Plan, new ExplainOptions { Costs = true }, 0.5));

    [Fact]
    public void What_was_measured_and_what_was_asked_for_is_shown() => Assert.Equal(
        [
            "HashAggregate  (actual time=0.000..0.500 rows=7 loops=1)",
            "  Group Key: g",
            "  ->  Seq Scan on t  (actual time=0.000..0.250 rows=90 loops=1)",
            "        Filter: (i > 1)",
            "        Output: i",
            "Planning Time: 0.500 ms",
            "Execution Time: 1.250 ms",
        ],
        PlanText.Write(Plan, new ExplainOptions { Analyze = true, Timing = true, Summary = true, Verbose = true }, 0.5));

    [Fact]
    public void Json_has_PostgreSQLs_shape()
    {
        using var document = JsonDocument.Parse(PlanJson.Write(Plan, new ExplainOptions { Analyze = true, Timing = true, Summary = true, Costs = true, Json = true }, 0.5));
        var explained = document.RootElement[0];
        var plan = explained.GetProperty("Plan");
        Assert.Equal(("Aggregate", 7), (plan.GetProperty("Node Type").GetString(), plan.GetProperty("Actual Rows").GetInt32()));
        Assert.Equal("g", plan.GetProperty("Group Key")[0].GetString());
        Assert.Equal("Outer", plan.GetProperty("Plans")[0].GetProperty("Parent Relationship").GetString());
        Assert.Equal(1.25, explained.GetProperty("Execution Time").GetDouble());
    }
}
