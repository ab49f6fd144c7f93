using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>The results of a CASE are of one type, and quoted ones take that of the others (manual, 10.5).</summary>
internal sealed class CaseLiteralRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.CaseExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var whens = node.CaseExpr.Args;
        List<Node> results = [.. whens.Select(when => when.CaseWhen.Result)];
        if (node.CaseExpr.Defresult is { } otherwise)
            results.Add(otherwise);
        if (!UnknownLiteral.Resolve(results))
            return null;
        for (var i = 0; i < whens.Count; i++)
            whens[i].CaseWhen.Result = results[i];
        if (node.CaseExpr.Defresult is not null)
            node.CaseExpr.Defresult = results[^1];
        return node;
    }
}
