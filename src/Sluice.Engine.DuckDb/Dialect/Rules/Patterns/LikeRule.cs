using PgQuery;

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
        var pattern = expression.Rexpr;
        if (pattern.FuncCall is { } call && PgNodes.IsBuiltIn(call.Funcname, out var name) && name == "like_escape")
        {
            // Written as ESCAPE only under the name the grammar gave it.
            if (call.Funcname.Count == 2)
                return null;
            call.Funcname.Insert(0, PgNodes.Text(PgNodes.Catalog));
            return node;
        }

        if (pattern.AConst?.Sval is { } text ? !text.Sval.Contains('\\', StringComparison.Ordinal) : pattern.NodeCase == Node.NodeOneofCase.AConst)
            return null;
        expression.Rexpr = PgNodes.SyntaxCall("like_escape", pattern, PgNodes.Constant("\\"));
        return node;
    }
}
