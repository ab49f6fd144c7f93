using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Parsing;

/// <summary>What lies below the items of FROM, WITH, ORDER BY and their like.</summary>
internal static class SourceChildren
{
    public static void Rewrite(Node node, TreeRewriter r)
    {
        switch (node.NodeCase)
        {
            case Kind.ResTarget:
                r.Each(node.ResTarget.Indirection);
                node.ResTarget.Val = r.One(node.ResTarget.Val);
                break;
            case Kind.SortBy:
                node.SortBy.Node = r.One(node.SortBy.Node);
                break;
            case Kind.RangeSubselect:
                node.RangeSubselect.Subquery = r.One(node.RangeSubselect.Subquery);
                break;
            case Kind.RangeFunction:
                r.Each(node.RangeFunction.Functions);
                r.Each(node.RangeFunction.Coldeflist);
                break;
            case Kind.RangeTableSample:
                node.RangeTableSample.Relation = r.One(node.RangeTableSample.Relation);
                r.Each(node.RangeTableSample.Args);
                node.RangeTableSample.Repeatable = r.One(node.RangeTableSample.Repeatable);
                break;
            case Kind.JoinExpr:
                (node.JoinExpr.Larg, node.JoinExpr.Rarg) = (r.One(node.JoinExpr.Larg), r.One(node.JoinExpr.Rarg));
                node.JoinExpr.Quals = r.One(node.JoinExpr.Quals);
                break;
            case Kind.CommonTableExpr:
                node.CommonTableExpr.Ctequery = r.One(node.CommonTableExpr.Ctequery);
                break;
            case Kind.WindowDef:
                Window(node.WindowDef, r);
                break;
            case Kind.GroupingSet:
                r.Each(node.GroupingSet.Content);
                break;
            case Kind.ColumnDef:
                node.ColumnDef.TypeName = r.Type(node.ColumnDef.TypeName);
                node.ColumnDef.RawDefault = r.One(node.ColumnDef.RawDefault);
                r.Each(node.ColumnDef.Constraints);
                break;
            case Kind.Constraint:
                node.Constraint.RawExpr = r.One(node.Constraint.RawExpr);
                break;
            case Kind.MergeWhenClause:
                node.MergeWhenClause.Condition = r.One(node.MergeWhenClause.Condition);
                r.Each(node.MergeWhenClause.TargetList);
                r.Each(node.MergeWhenClause.Values);
                break;
        }
    }

    private static void Window(WindowDef window, TreeRewriter r)
    {
        r.Each(window.PartitionClause);
        r.Each(window.OrderClause);
        (window.StartOffset, window.EndOffset) = (r.One(window.StartOffset), r.One(window.EndOffset));
    }
}
