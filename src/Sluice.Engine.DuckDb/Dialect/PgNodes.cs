using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Reads and makes pieces of PostgreSQL's trees.</summary>
internal static class PgNodes
{
    public const string Catalog = "pg_catalog";

    public static Node Text(string text) => new() { String = new PgQuery.String { Sval = text } };

    /// <summary>A string constant.</summary>
    public static Node Constant(string text) => new() { AConst = new A_Const { Sval = new PgQuery.String { Sval = text } } };

    public static Node Constant(int number) => new() { AConst = new A_Const { Ival = new Integer { Ival = number } } };

    /// <summary>A call by an unqualified name.</summary>
    public static Node Call(string function, params ReadOnlySpan<Node> arguments)
    {
        var call = new FuncCall { Funcformat = CoercionForm.CoerceExplicitCall };
        call.Funcname.Add(Text(function));
        foreach (var argument in arguments)
            call.Args.Add(argument);
        return new Node { FuncCall = call };
    }

    public static Node Cast(Node value, string type)
    {
        var name = new TypeName { Typemod = -1 };
        name.Names.Add(Text(type));
        return new Node { TypeCast = new TypeCast { Arg = value, TypeName = name } };
    }

    public static Node Array(params ReadOnlySpan<Node> elements)
    {
        var array = new A_ArrayExpr();
        foreach (var element in elements)
            array.Elements.Add(element);
        return new Node { AArrayExpr = array };
    }

    public static Node Null() => new() { AConst = new A_Const { Isnull = true } };

    /// <param name="left">Null before a prefix operator.</param>
    public static Node Operator(string name, Node? left, Node right)
    {
        var expression = new A_Expr { Kind = A_Expr_Kind.AexprOp, Lexpr = left, Rexpr = right };
        expression.Name.Add(Text(name));
        return new Node { AExpr = expression };
    }

    public static Node And(params ReadOnlySpan<Node> arguments) => Combine(BoolExprType.AndExpr, arguments);

    public static Node Or(params ReadOnlySpan<Node> arguments) => Combine(BoolExprType.OrExpr, arguments);

    public static Node Not(Node argument) => Combine(BoolExprType.NotExpr, argument);

    /// <summary>The last part of a dotted name, and whether it is unqualified or of pg_catalog.</summary>
    public static bool IsBuiltIn(Google.Protobuf.Collections.RepeatedField<Node> name, out string last)
    {
        last = name.Count == 0 ? "" : name[^1].String?.Sval ?? "";
        return name.Count == 1 || (name.Count == 2 && name[0].String?.Sval == Catalog);
    }

    private static Node Combine(BoolExprType kind, params ReadOnlySpan<Node> arguments)
    {
        var expression = new BoolExpr { Boolop = kind };
        foreach (var argument in arguments)
            expression.Args.Add(argument);
        return new Node { BoolExpr = expression };
    }
}
