using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>
/// bit(n) is cut off or filled with zeros at its end, of a number the last n bits; bit varying(n) is cut off (manual, 8.10). DuckDB's bit
/// has any length, and || makes text of it.
/// </summary>
internal sealed class BitRule(Kind kind) : IRule
{
    private static readonly HashSet<string> Operators = ["&", "|", "#", "<<", ">>", "~"];

    public Kind Kind => kind;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => kind == Kind.AExpr ? Concatenation(node) : Cast(node.TypeCast);

    /// <summary>Whether the text alone shows a bit string of fixed length.</summary>
    public static bool IsBit(Node? node) => node?.NodeCase switch
    {
        Kind.TypeCast => node.TypeCast.TypeName is { ArrayBounds.Count: 0 } type && PgNodes.IsBuiltIn(type.Names, out var name) && name == "bit",
        Kind.FuncCall when node.FuncCall.Funcname.Count == 1 => node.FuncCall.Funcname[0].String.Sval switch
        {
            "bit_at" or "bit_of" => true,
            "#" => IsBit(node.FuncCall.Args[0]),
            _ => false,
        },
        Kind.AExpr when node.AExpr.Kind == A_Expr_Kind.AexprOp => Operators.Contains(node.AExpr.Name[^1].String.Sval) && IsBit(node.AExpr.Lexpr ?? node.AExpr.Rexpr),
        _ => false,
    };

    private static Node? Concatenation(Node node) =>
        node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } expression && expression.Name[^1].String.Sval == "||" && IsBit(expression.Lexpr) && IsBit(expression.Rexpr)
            ? PgNodes.Cast(node, "bitstring")
            : null;

    private static Node? Cast(TypeCast cast)
    {
        var type = cast.TypeName;
        if (type.Typmods.Count != 1 || type.ArrayBounds.Count > 0 || type.Typmods[0].AConst?.Ival is not { } length || !PgNodes.IsBuiltIn(type.Names, out var name))
            return null;
        if (name is not ("bit" or "varbit" or "bitstring"))
            return null;
        if (name != "bit")
            return PgNodes.Call("varbit_at", cast.Arg, PgNodes.Constant(length.Ival));
        return KnownType.Of(cast.Arg) is { IsWhole: true }
            ? PgNodes.Call("bit_of", cast.Arg, PgNodes.Constant(length.Ival))
            : PgNodes.Call("bit_at", cast.Arg, PgNodes.Constant(length.Ival));
    }
}
