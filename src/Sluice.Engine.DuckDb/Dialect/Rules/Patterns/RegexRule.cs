using PgQuery;
using Sluice.Engine.DuckDb.Functions.Regex;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Patterns;

/// <summary>A constant regular expression (manual, 9.7.3) that RE2 reads goes to DuckDB's own function; every other is matched by ours.</summary>
internal sealed class RegexRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || expression.Name[^1].String.Sval is not ("~" or "~*" or "!~" or "!~*") || expression.Name.Count != 1)
            return null;
        if (expression.Rexpr.AConst is not { Isnull: false, Sval: { } pattern } || Re2Source.Of(pattern.Sval) is not { } source)
            return null;
        var sign = expression.Name[0].String.Sval;
        var call = PgNodes.Call("regexp_matches", expression.Lexpr, PgNodes.Constant(source), PgNodes.Constant(sign.EndsWith('*') ? "is" : "s"));
        call.FuncCall.Funcname.Insert(0, PgNodes.Text("system"));
        call.FuncCall.Funcname.Insert(1, PgNodes.Text("main"));
        call.FuncCall.Location = expression.Location;
        return sign[0] == '!' ? PgNodes.Not(call) : call;
    }
}
