using PgQuery;
using Sluice.Engine.DuckDb.Functions.Text;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Patterns;

/// <summary>In LIKE and ILIKE a backslash takes the next character as it is unless ESCAPE says otherwise (manual, 9.7.1); in DuckDB only where ESCAPE says so.</summary>
internal sealed class LikeRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind is not (A_Expr_Kind.AexprLike or A_Expr_Kind.AexprIlike))
            return null;
        var (pattern, escape) = Parts(expression.Rexpr);
        if (escape is null)
            return Plain(expression, pattern);
        var function = expression.Kind == A_Expr_Kind.AexprLike ? "like_escape" : "ilike_escape";
        return PgNodes.Call(expression.Name[^1].String.Sval[0] == '!' ? "not_" + function : function, expression.Lexpr, pattern, escape);
    }

    // DuckDB's own where the pattern cannot keep it busy; else the operator, which is ours.
    private static Node? Plain(A_Expr expression, Node pattern)
    {
        if (pattern.AConst?.Sval is not { } text || !LikePattern.IsPlain(text.Sval, expression.Kind == A_Expr_Kind.AexprIlike))
            return null;
        var call = PgNodes.Call(expression.Name[^1].String.Sval, expression.Lexpr, pattern);
        call.FuncCall.Funcname.Insert(0, PgNodes.Text("system"));
        call.FuncCall.Funcname.Insert(1, PgNodes.Text("main"));
        call.FuncCall.Location = expression.Location;
        return call;
    }

    // The escape is null where a plain LIKE does.
    private static (Node Pattern, Node? Escape) Parts(Node pattern)
    {
        if (pattern.FuncCall is { Args.Count: 2 } call && PgNodes.IsBuiltIn(call.Funcname, out var name) && name == "like_escape")
            return (call.Args[0], call.Args[1]);
        var plain = pattern.AConst is { } constant && constant.Sval?.Sval.Contains('\\', StringComparison.Ordinal) != true;
        return (pattern, plain ? null : PgNodes.Constant("\\"));
    }
}
