using System.Text;
using System.Text.Json;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Plans;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Plans;

/// <summary>Asks DuckDB for a plan. The statement is the one that was permitted, behind EXPLAIN. On an engine thread.</summary>
internal sealed class PlanExplanation(Planner planner, ErrorMapper errors, Plan plan, IReadOnlyList<ParameterValue> parameters)
{
    private static readonly ResultColumn[] Columns = [new("explain_key", new EngineType(TypeKind.Text)), new("explain_value", new EngineType(TypeKind.Text))];

    public QueryPlan Explain(bool analyze)
    {
        // Looked at before it is run: a table it creates could not be created again.
        using var planned = JsonDocument.Parse(Read("EXPLAIN (FORMAT json) "), Deep);
        if (!analyze)
            return new QueryPlan(PlanTree.FromPlan(planned.RootElement), null);
        using var run = JsonDocument.Parse(Read("EXPLAIN (ANALYZE, FORMAT json) "), Deep);
        var time = run.RootElement.TryGetProperty("latency", out var seconds) ? seconds.GetDouble() * 1000 : 0;

        // DuckDB keeps no profile of the shortest statements, such as INSERT … VALUES.
        var profiled = run.RootElement.TryGetProperty("children", out var children) && children.GetArrayLength() > 0;
        return new QueryPlan(profiled ? PlanTree.FromProfile(run.RootElement) : PlanTree.FromPlan(planned.RootElement), time);
    }

    private static JsonDocumentOptions Deep { get; } = new() { MaxDepth = 4096 };

    private string Read(string prefix)
    {
        var sent = plan.Sent.Behind(prefix);
        using var prepared = planner.Prepare(sent);
        DuckDbPreparedQuery.Bind(prepared, plan.Bound, parameters, scales: null);
        using var stream = ResultStream.Open(new Plan(prepared, sent, []), errors, () => null);
        var text = "";
        while (stream.Fetch() is { } handle)
        {
            var chunk = new SharedChunk(handle, Columns);
            text = Encoding.UTF8.GetString(chunk.Columns[1].Bytes(0));
            chunk.Release();
        }

        return text;
    }
}
