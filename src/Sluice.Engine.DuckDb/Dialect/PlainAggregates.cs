using PgQuery;
using Sluice.Protocol.Errors;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>
/// Takes a rewritten statement back to DuckDB's own aggregates and their types. Macros that choose by type look at an argument before
/// DuckDB knows the query around it, so an argument with a column of an outer query or with another aggregate has no type for them.
/// </summary>
internal sealed class PlainAggregates : TreeRewriter
{
    /// <summary>Whether a macro could not choose.</summary>
    public static bool Helps(PgErrorException error) =>
        error.InnerException is EngineException engine && engine.Report.Message.Contains("has multiple overloads that match", StringComparison.Ordinal);

    protected override Node Visit(Node node)
    {
        if (node.NodeCase != Node.NodeOneofCase.FuncCall || node.FuncCall.Funcname.Count != 1)
            return node;
        var call = node.FuncCall;
        switch (call.Funcname[0].String.Sval)
        {
            case "sum_as" or "avg_as" or "spread_as":
                return call.Args[^1];
            case "sum_in":
                return call.Args[0];
            case "sum" or "avg" or "stddev" or "stddev_samp" or "stddev_pop" or "variance" or "var_samp" or "var_pop":
                call.Funcname.Insert(0, PgNodes.Text("system"));
                call.Funcname.Insert(1, PgNodes.Text("main"));
                return node;
            default:
                return node;
        }
    }
}
