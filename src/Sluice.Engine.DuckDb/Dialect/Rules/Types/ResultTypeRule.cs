using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column that is a cast to varchar is character varying to a client, and a bit string bit; inside a statement they are DuckDB's only text and bits.</summary>
internal sealed class ResultTypeRule : IRule
{
    public Kind Kind => Kind.ResTarget;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count != 1 || ancestors[0].SelectStmt is not { Op: SetOperation.SetopNone } || node.ResTarget.Val is not { } value)
            return null;
        if (Shown(value) is not { } type)
            return null;
        node.ResTarget.Val = PgNodes.Cast(value, type);
        return node;
    }

    /// <returns>The name of ours for the type a client sees; null where it sees the engine's.</returns>
    public static string? Shown(Node value)
    {
        if (BitRule.IsBit(value))
            return "pg_bit";
        if (value.FuncCall is { Funcname: [{ String.Sval: "char_at" }] })
            return "pg_bpchar";
        if (IsVarchar(value))
            return "pg_varchar";
        return value.TypeCast is { TypeName: { ArrayBounds.Count: 0, Typmods.Count: 0 } type } && PgNodes.IsBuiltIn(type.Names, out var name) && name == "bpchar" ? "pg_bpchar" : null;
    }

    private static bool IsVarchar(Node value) =>
        (value.FuncCall is { Funcname.Count: 1 } call && call.Funcname[0].String.Sval == "varchar_at")
        || (value.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name == "varchar");
}
