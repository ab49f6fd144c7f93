using System.Collections.Frozen;
using PgQuery;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>Looks for aggregate functions in an expression, subqueries of its own apart.</summary>
internal sealed class AggregateFinder : TreeRewriter
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "count", "sum", "avg", "min", "max", "stddev", "stddev_samp", "stddev_pop", "variance", "var_samp", "var_pop", "string_agg", "array_agg",
        "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg", "bool_and", "bool_or", "every", "bit_and", "bit_or", "bit_xor", "corr",
        "covar_pop", "covar_samp", "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2", "regr_slope", "regr_sxx", "regr_sxy",
        "regr_syy", "mode", "percentile_cont", "percentile_disc", "sum_as", "avg_as", "spread_as", "any_value",
    }.ToFrozenSet(StringComparer.Ordinal);

    private int _below;
    private bool _found;

    public static bool Holds(Node expression)
    {
        var finder = new AggregateFinder();
        finder.Rewrite(expression);
        return finder._found;
    }

    protected override void Enter(Node node)
    {
        if (node.NodeCase == Node.NodeOneofCase.SelectStmt)
            _below++;
    }

    protected override Node Visit(Node node)
    {
        if (node.NodeCase == Node.NodeOneofCase.SelectStmt)
            _below--;
        else if (_below == 0 && node.NodeCase == Node.NodeOneofCase.FuncCall && node.FuncCall.Over is null)
            _found |= Names.Contains(node.FuncCall.Funcname[^1].String.Sval);
        return node;
    }
}
