using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column that is a cast to varchar is character varying to a client; inside a statement it is DuckDB's only text.</summary>
internal sealed class ResultTypeRule : IRule
{
    public Kind Kind => Kind.ResTarget;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count != 1 || ancestors[0].SelectStmt is not { Op: SetOperation.SetopNone } || node.ResTarget.Val is not { } value)
            return null;
        if (!IsVarchar(value))
            return null;
        node.ResTarget.Val = PgNodes.Cast(value, "pg_varchar");
        return node;
    }

    private static bool IsVarchar(Node value) =>
        (value.FuncCall is { Funcname.Count: 1 } call && call.Funcname[0].String.Sval == "varchar_at")
        || (value.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name == "varchar");
}
