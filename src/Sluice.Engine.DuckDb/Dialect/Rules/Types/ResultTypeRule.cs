using PgQuery;
using Sluice.Engine.DuckDb.Aliases;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column that is a cast to varchar is character varying to a client, and a bit string bit; inside a statement they are DuckDB's only text and bits.</summary>
internal sealed class ResultTypeRule : IRule
{
    public Kind Kind => Kind.ResTarget;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        // Of a query, or of a table made of one.
        var depth = ancestors.Count > 0 && ancestors[0].NodeCase == Kind.CreateTableAsStmt ? 1 : 0;
        if (ancestors.Count != depth + 1 || ancestors[depth].SelectStmt is not { Op: SetOperation.SetopNone } || node.ResTarget.Val is not { } value)
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
        if (value.FuncCall is { Funcname: [{ String.Sval: "char_at" or "varchar_at" }] } limited)
            return LimitedTypes.EngineName(limited.Funcname[0].String.Sval == "char_at" ? LimitedTypes.BpChar : LimitedTypes.VarChar, limited.Args[1].AConst.Ival.Ival);
        if (IsVarchar(value))
            return "pg_varchar";
        return value.TypeCast is { TypeName: { ArrayBounds.Count: 0, Typmods.Count: 0 } type } && PgNodes.IsBuiltIn(type.Names, out var name) && name == "bpchar" ? "pg_bpchar" : null;
    }

    private static bool IsVarchar(Node value) =>
        value.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name == "varchar";
}
