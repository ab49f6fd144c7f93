using PgQuery;
using Sluice.Engine.Types;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>
/// A column or an array of numeric without precision keeps the digits it is given (manual, 8.1.2), as many as <see cref="UnboundNumeric"/>
/// has; DuckDB's keeps three after the point. A negative scale rounds before the point. Casts of one value: <see cref="NumericCastRule"/>.
/// </summary>
internal sealed class UnboundNumericRule(Kind kind) : IRule
{
    public Kind Kind => kind;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => kind == Kind.TypeCast ? Cast(node) : Column(node);

    /// <summary>A value as numeric with those digits.</summary>
    public static Node Bound(Node value)
    {
        var cast = PgNodes.Cast(value, "numeric");
        Bind(cast.TypeCast.TypeName, UnboundNumeric.Precision, UnboundNumeric.Scale);
        return cast;
    }

    private static Node? Column(Node node)
    {
        if (node.ColumnDef.TypeName is not { } type || !IsUnbound(type))
            return null;
        Bind(type, UnboundNumeric.Precision, UnboundNumeric.Scale);
        return node;
    }

    private static Node? Cast(Node node)
    {
        var cast = node.TypeCast;
        if (IsNumeric(cast.TypeName) && cast.TypeName.Typmods.Count == 2)
            return Rounded(node);
        if (!IsUnbound(cast.TypeName) || cast.Arg.NodeCase == Kind.ParamRef)
            return null;
        Bind(cast.TypeName, UnboundNumeric.Precision, UnboundNumeric.Scale);
        return node;
    }

    private static Node? Rounded(Node node)
    {
        var type = node.TypeCast.TypeName;
        if (type.Typmods[0].AConst?.Ival is not { } precision || Negative(type.Typmods[1]) is not { } scale || precision.Ival + scale > 38)
            return null;
        Bind(type, precision.Ival + scale, 0);
        node.TypeCast.Arg = PgNodes.Call("round", node.TypeCast.Arg, PgNodes.Constant(-scale));
        node.TypeCast.Arg.FuncCall.Funcname.Insert(0, PgNodes.Text("main"));
        node.TypeCast.Arg.FuncCall.Funcname.Insert(0, PgNodes.Text("system"));
        return node;
    }

    private static int? Negative(Node scale)
    {
        if (scale.AConst?.Ival is { Ival: < 0 } constant)
            return -constant.Ival;
        return scale.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: null } minus && minus.Name[^1].String.Sval == "-" ? minus.Rexpr.AConst?.Ival?.Ival : null;
    }

    private static bool IsUnbound(TypeName type) => type.Typmods.Count == 0 && IsNumeric(type);

    private static bool IsNumeric(TypeName type) => PgNodes.IsBuiltIn(type.Names, out var name) && name == "numeric";

    private static void Bind(TypeName type, int precision, int scale)
    {
        type.Typmods.Clear();
        type.Typmods.Add([PgNodes.Constant(precision), PgNodes.Constant(scale)]);
    }
}
