using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>(s).* is every field of a composite value (manual, 8.16.3); DuckDB's grammar has s.* for a plain name and unnest for the rest.</summary>
internal sealed class FieldStarRule : IRule
{
    public Kind Kind => Kind.AIndirection;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var indirection = node.AIndirection.Indirection;
        if (indirection[^1].NodeCase != Kind.AStar)
            return null;
        var star = indirection[^1];
        indirection.RemoveAt(indirection.Count - 1);
        var value = indirection.Count == 0 ? node.AIndirection.Arg : node;
        if (value.ColumnRef is not { Fields.Count: 1 } name)
            return PgNodes.Call("unnest", value);
        name.Fields.Add(star);
        return value;
    }
}
