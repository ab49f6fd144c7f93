using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Json;

/// <summary>
/// jsonb takes subscripts, keys among them (manual, 8.14.5); DuckDB's are of lists and structs. What is jsonb is told by a cast or a key: no array has
/// one.
/// </summary>
internal sealed class JsonSubscriptRule : IRule
{
    public Kind Kind => Kind.AIndirection;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var indirection = node.AIndirection;
        if (indirection.Indirection.Any(item => item.AIndices is not { IsSlice: false, Uidx: not null }))
            return null;
        var steps = indirection.Indirection.Select(item => item.AIndices.Uidx).ToArray();
        if (!JsonOperatorRule.IsJsonb(indirection.Arg) && !(indirection.Arg.NodeCase is Kind.ColumnRef or Kind.FuncCall && Array.Exists(steps, IsKey)))
            return null;
        Node[] path = [.. steps.Select(step => PgNodes.Cast(step, "text"))];
        return PgNodes.Call("json_follow", PgNodes.Cast(indirection.Arg, "pg_jsonb"), PgNodes.Array(path));
    }

    private static bool IsKey(Node step) => step.AConst?.Sval is { } key && !long.TryParse(key.Sval, out _);
}
