using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Parsing;

/// <summary>What lies below a statement.</summary>
internal static class StatementChildren
{
    /// <returns>Whether the node is a statement with children.</returns>
    public static bool Rewrite(Node node, TreeRewriter r)
    {
        switch (node.NodeCase)
        {
            case Kind.SelectStmt:
                Select(node.SelectStmt, r);
                return true;
            case Kind.InsertStmt:
                Insert(node.InsertStmt, r);
                return true;
            case Kind.UpdateStmt:
                Update(node.UpdateStmt, r);
                return true;
            case Kind.DeleteStmt:
                Delete(node.DeleteStmt, r);
                return true;
            case Kind.MergeStmt:
                With(node.MergeStmt.WithClause, r);
                node.MergeStmt.Relation = r.Relation(node.MergeStmt.Relation);
                node.MergeStmt.SourceRelation = r.One(node.MergeStmt.SourceRelation);
                node.MergeStmt.JoinCondition = r.One(node.MergeStmt.JoinCondition);
                r.Each(node.MergeStmt.MergeWhenClauses);
                return true;
            case Kind.CreateTableAsStmt:
                node.CreateTableAsStmt.Query = r.One(node.CreateTableAsStmt.Query);
                return true;
            case Kind.ViewStmt:
                node.ViewStmt.Query = r.One(node.ViewStmt.Query);
                return true;
            case Kind.ExplainStmt:
                node.ExplainStmt.Query = r.One(node.ExplainStmt.Query);
                return true;
            case Kind.CreateStmt:
                r.Each(node.CreateStmt.TableElts);
                return true;
            case Kind.AlterTableStmt:
                foreach (Node command in node.AlterTableStmt.Cmds)
                {
                    // A column that is added, or one that gets another type.
                    if (command.AlterTableCmd.Def is { NodeCase: Kind.ColumnDef } column) command.AlterTableCmd.Def = r.Rewrite(column);
                }

                return true;
            default:
                return false;
        }
    }

    private static void Select(SelectStmt select, TreeRewriter r)
    {
        With(select.WithClause, r);
        (select.Larg, select.Rarg) = (r.Select(select.Larg), r.Select(select.Rarg));
        r.Each(select.FromClause);
        r.Each(select.TargetList);
        // DISTINCT without ON is a list of one empty node.
        for (int i = 0; i < select.DistinctClause.Count; i++)
        {
            if (select.DistinctClause[i].NodeCase != Kind.None) select.DistinctClause[i] = r.Rewrite(select.DistinctClause[i]);
        }

        select.WhereClause = r.One(select.WhereClause);
        r.Each(select.GroupClause);
        select.HavingClause = r.One(select.HavingClause);
        r.Each(select.WindowClause);
        r.Each(select.ValuesLists);
        r.Each(select.SortClause);
        (select.LimitOffset, select.LimitCount) = (r.One(select.LimitOffset), r.One(select.LimitCount));
    }

    private static void Insert(InsertStmt insert, TreeRewriter r)
    {
        With(insert.WithClause, r);
        insert.Relation = r.Relation(insert.Relation);
        insert.SelectStmt = r.One(insert.SelectStmt);
        if (insert.OnConflictClause is { } conflict)
        {
            r.Each(conflict.TargetList);
            conflict.WhereClause = r.One(conflict.WhereClause);
        }

        r.Each(insert.ReturningList);
    }

    private static void Update(UpdateStmt update, TreeRewriter r)
    {
        With(update.WithClause, r);
        update.Relation = r.Relation(update.Relation);
        r.Each(update.FromClause);
        r.Each(update.TargetList);
        update.WhereClause = r.One(update.WhereClause);
        r.Each(update.ReturningList);
    }

    private static void Delete(DeleteStmt delete, TreeRewriter r)
    {
        With(delete.WithClause, r);
        delete.Relation = r.Relation(delete.Relation);
        r.Each(delete.UsingClause);
        delete.WhereClause = r.One(delete.WhereClause);
        r.Each(delete.ReturningList);
    }

    private static void With(WithClause? with, TreeRewriter r)
    {
        if (with is not null) r.Each(with.Ctes);
    }
}
