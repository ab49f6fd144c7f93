using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>
/// (a, b) = (SELECT x, y …) compares with the one row of the subquery, and is null without a row (manual, 9.24.6); DuckDB's subqueries as values
/// have one column. The comparison goes into the subquery.
/// </summary>
internal sealed class RowSubqueryRule : IRule
{
    private const string Table = "row_subquery";

    private readonly RowComparisonRule _comparison = new();

    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr?.RowExpr is not { Args.Count: > 1 } left
            || expression.Rexpr?.SubLink is not { SubLinkType: SubLinkType.ExprSublink } link)
        {
            return null;
        }

        var alias = new Alias { Aliasname = Table };
        var right = new RowExpr();
        for (var i = 1; i <= left.Args.Count; i++)
        {
            var name = $"row_field_{i}";
            alias.Colnames.Add(PgNodes.Text(name));
            right.Args.Add(new Node { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(Table), PgNodes.Text(name) } } });
        }

        expression.Rexpr = new Node { RowExpr = right };
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = _comparison.Apply(node, ancestors) ?? node } });
        select.FromClause.Add(new Node { RangeSubselect = new RangeSubselect { Subquery = link.Subselect, Alias = alias } });
        link.Subselect = new Node { SelectStmt = select };
        return new Node { SubLink = link };
    }
}
