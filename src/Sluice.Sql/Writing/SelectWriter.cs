using Google.Protobuf.Collections;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>SELECT, VALUES and set operations.</summary>
internal static class SelectWriter
{
    public static void Write(SelectStmt select, SqlText text)
    {
        if (select.IntoClause is not null) throw new UnwritableException("INTO");
        With(select.WithClause, text);
        if (select.Op is SetOperation.SetopUnion or SetOperation.SetopIntersect or SetOperation.SetopExcept)
            SetOperationOf(select, text);
        else if (select.ValuesLists.Count > 0)
            Values(select.ValuesLists, text);
        else
            Plain(select, text);
        OrderBy(select.SortClause, text);
        Limit(select, text);
        if (select.LockingClause.Count > 0) throw new UnwritableException("FOR UPDATE");
    }

    public static void With(WithClause? with, SqlText text)
    {
        if (with is null) return;
        text.Add(with.Recursive ? "WITH RECURSIVE " : "WITH ");
        for (int i = 0; i < with.Ctes.Count; i++)
        {
            CommonTableExpr cte = with.Ctes[i].CommonTableExpr;
            if (cte.SearchClause is not null || cte.CycleClause is not null) throw new UnwritableException("SEARCH or CYCLE");
            text.Add(i > 0 ? ", " : "").At(cte.Location).Name(cte.Ctename).Names(cte.Aliascolnames).Add(" AS ");
            if (cte.Ctematerialized == CTEMaterialize.Always) text.Add("MATERIALIZED ");
            if (cte.Ctematerialized == CTEMaterialize.Never) text.Add("NOT MATERIALIZED ");
            text.Add("(");
            StatementWriter.Write(cte.Ctequery, text);
            text.Add(")");
        }

        text.Add(" ");
    }

    /// <summary>ORDER BY, with a space before it; nothing for none.</summary>
    public static void OrderBy(RepeatedField<Node> items, SqlText text)
    {
        if (items.Count == 0) return;
        text.Add(" ORDER BY ");
        for (int i = 0; i < items.Count; i++)
        {
            SortBy item = items[i].SortBy;
            if (item.UseOp.Count > 0) throw new UnwritableException("ORDER BY USING");
            text.Add(i > 0 ? ", " : "");
            ExpressionWriter.Write(item.Node, text);
            if (item.SortbyDir == SortByDir.SortbyAsc) text.Add(" ASC");
            if (item.SortbyDir == SortByDir.SortbyDesc) text.Add(" DESC");
            if (item.SortbyNulls == SortByNulls.First) text.Add(" NULLS FIRST");
            if (item.SortbyNulls == SortByNulls.Last) text.Add(" NULLS LAST");
        }
    }

    /// <summary>The targets of SELECT or RETURNING.</summary>
    public static void Targets(RepeatedField<Node> targets, SqlText text)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            ResTarget target = targets[i].ResTarget;
            text.Add(i > 0 ? ", " : "");
            ExpressionWriter.Write(target.Val, text);
            if (target.Name.Length > 0) text.Add(" AS ").Name(target.Name);
        }
    }

    private static void Plain(SelectStmt select, SqlText text)
    {
        text.Add("SELECT ");
        if (select.DistinctClause.Count > 0)
        {
            text.Add("DISTINCT ");
            if (select.DistinctClause[0].NodeCase != Kind.None)
            {
                text.Add("ON (");
                ExpressionWriter.List(select.DistinctClause, text);
                text.Add(") ");
            }
        }

        Targets(select.TargetList, text);
        SourceWriter.From(" FROM ", select.FromClause, text);
        Where(select.WhereClause, text);
        if (select.GroupClause.Count > 0)
        {
            text.Add(select.GroupDistinct ? " GROUP BY DISTINCT " : " GROUP BY ");
            ExpressionWriter.List(select.GroupClause, text);
        }

        if (select.HavingClause is not null)
        {
            text.Add(" HAVING ");
            ExpressionWriter.Write(select.HavingClause, text);
        }

        Windows(select.WindowClause, text);
    }

    public static void Where(Node? condition, SqlText text)
    {
        if (condition is null) return;
        text.Add(" WHERE ");
        ExpressionWriter.Write(condition, text);
    }

    private static void Windows(RepeatedField<Node> windows, SqlText text)
    {
        for (int i = 0; i < windows.Count; i++)
        {
            text.Add(i == 0 ? " WINDOW " : ", ").Name(windows[i].WindowDef.Name).Add(" AS ");
            WindowWriter.Definition(windows[i].WindowDef, text);
        }
    }

    private static void Values(RepeatedField<Node> rows, SqlText text)
    {
        text.Add("VALUES ");
        for (int i = 0; i < rows.Count; i++)
        {
            text.Add(i > 0 ? ", (" : "(");
            ExpressionWriter.List(rows[i].List.Items, text);
            text.Add(")");
        }
    }

    private static void SetOperationOf(SelectStmt select, SqlText text)
    {
        // Left arms lie in one another by the hundred; only a different operation needs parentheses there.
        Arm(select.Larg, IsPlain(select.Larg) || (IsBare(select.Larg) && select.Larg.Op == select.Op), text);
        text.Add(select.Op switch
        {
            SetOperation.SetopUnion => " UNION ",
            SetOperation.SetopIntersect => " INTERSECT ",
            _ => " EXCEPT ",
        });
        text.Add(select.All ? "ALL " : "");
        Arm(select.Rarg, IsPlain(select.Rarg), text);
    }

    private static bool IsBare(SelectStmt arm) =>
        arm.SortClause.Count == 0 && arm.LimitCount is null && arm.LimitOffset is null && arm.WithClause is null;

    private static bool IsPlain(SelectStmt arm) => IsBare(arm) && arm.Larg is null;

    private static void Arm(SelectStmt arm, bool bare, SqlText text)
    {
        text.Add(bare ? "" : "(");
        Write(arm, text);
        text.Add(bare ? "" : ")");
    }

    private static void Limit(SelectStmt select, SqlText text)
    {
        if (select.LimitOption == LimitOption.WithTies) throw new UnwritableException("WITH TIES");
        // LIMIT ALL is a constant NULL.
        if (select.LimitCount is { } count && count.AConst is not { Isnull: true })
        {
            text.Add(" LIMIT ");
            ExpressionWriter.Operand(count, text);
        }

        if (select.LimitOffset is { } offset && offset.AConst is not { Isnull: true })
        {
            text.Add(" OFFSET ");
            ExpressionWriter.Operand(offset, text);
        }
    }
}
