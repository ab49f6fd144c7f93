using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column's cast to time goes by its type: that of timestamptz DuckDB lacks (Catalog/Macros/types_3_names.sql).</summary>
internal sealed class TimeOfRule : IRule
{
    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.Arg.NodeCase != Kind.ColumnRef || cast.TypeName is not { ArrayBounds.Count: 0, Typmods.Count: 0 } type || !PgNodes.IsBuiltIn(type.Names, out var name) || name != "time")
            return null;
        return PgNodes.Call("time_of", cast.Arg);
    }
}
