using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Patterns;

/// <summary>SIMILAR TO has patterns of its own (manual, 9.7.2); DuckDB takes them for regular expressions. Patterns must be constants.</summary>
internal sealed class SimilarToRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprSimilar || expression.Rexpr.FuncCall is not { } call || call.Args[0].AConst?.Sval is not { } pattern)
            return null;
        var escape = call.Args.Count == 1 ? "\\" : call.Args[1].AConst?.Sval?.Sval;
        if (escape is null)
            return null;
        var match = PgNodes.Call("similar_match", expression.Lexpr, PgNodes.Constant(SimilarPattern.ToRegex(pattern.Sval, escape)));
        return expression.Name[^1].String.Sval == "!~" ? PgNodes.Not(match) : match;
    }
}
