using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Temporal;

/// <summary>
/// A text that is cast to timestamptz or timetz may name its zone in many ways, or none (manual, 8.5.1.3): read with the session's zone, which casts of
/// ours are not told.
/// </summary>
internal sealed class TimestampTzTextRule : IRule
{
    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var type = node.TypeCast.TypeName;
        if (node.TypeCast.Arg.AConst?.Sval is null || type.ArrayBounds.Count > 0 || type.Typmods.Count > 0 || !PgNodes.IsBuiltIn(type.Names, out var name) || name is not ("timestamptz" or "timetz"))
            return null;
        return PgNodes.Call(name + "_of", node.TypeCast.Arg);
    }
}
