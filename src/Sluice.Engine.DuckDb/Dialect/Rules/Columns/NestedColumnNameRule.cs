using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Columns;

/// <summary>
/// Columns of subqueries, CTEs, views and created tables get PostgreSQL's names as aliases where DuckDB would make up others: they can be
/// referred to ("select count from (select count(*) …) t").
/// </summary>
internal sealed class NestedColumnNameRule(Kind kind) : IRule
{
    public Kind Kind => kind;

    public bool Enter(Node node) => node.NodeCase switch
    {
        Kind.RangeSubselect => OfSubquery(node.RangeSubselect),
        Kind.CommonTableExpr => OfQuery(node.CommonTableExpr.Ctequery, node.CommonTableExpr.Aliascolnames),
        Kind.CreateTableAsStmt => OfQuery(node.CreateTableAsStmt.Query, node.CreateTableAsStmt.Into.ColNames),
        Kind.ViewStmt => OfQuery(node.ViewStmt.Query, node.ViewStmt.Aliases),
        _ => false,
    };

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => null;

    private static bool OfSubquery(RangeSubselect subquery)
    {
        // Without an alias nothing can be given names but the columns themselves.
        if (subquery.Alias is { } alias)
            return OfQuery(subquery.Subquery, alias.Colnames);
        return Leftmost(subquery.Subquery) is { ValuesLists.Count: 0 } select && OfTargets(select.TargetList, 0);
    }

    private static bool OfQuery(Node query, RepeatedField<Node> names)
    {
        if (Leftmost(query) is not { } select)
            return query.InsertStmt is { } insert ? OfTargets(insert.ReturningList, names.Count)
                : query.UpdateStmt is { } update ? OfTargets(update.ReturningList, names.Count)
                : query.DeleteStmt is { } delete && OfTargets(delete.ReturningList, names.Count);
        if (select.ValuesLists.Count == 0)
            return OfTargets(select.TargetList, names.Count);
        var width = select.ValuesLists[0].List.Items.Count;
        if (names.Count >= width)
            return false;
        for (var i = names.Count; i < width; i++)
            names.Add(PgNodes.Text(TargetNames.Column(i + 1)));
        return true;
    }

    private static bool OfTargets(RepeatedField<Node> targets, int named)
    {
        var changed = false;
        for (var i = named; i < targets.Count; i++)
        {
            var target = targets[i].ResTarget;
            if (target.Name.Length > 0 || ResultNames.IsStar(target) || TargetNames.Of(target) is not { } name)
                continue;
            target.Name = name;
            changed = true;
        }

        return changed;
    }

    private static SelectStmt? Leftmost(Node query)
    {
        var select = query.SelectStmt;
        while (select?.Larg is { } left)
            select = left;
        return select;
    }
}
