using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>INSERT.</summary>
internal static class InsertWriter
{
    public static void Write(InsertStmt insert, SqlText text)
    {
        if (insert.Override is not (OverridingKind.OverridingNotSet or OverridingKind.Undefined)) throw new UnwritableException("OVERRIDING");
        SelectWriter.With(insert.WithClause, text);
        text.Add("INSERT INTO ");
        SourceWriter.Relation(insert.Relation, text);
        if (insert.Cols.Count > 0) Columns(insert, text);
        if (insert.SelectStmt is null)
        {
            text.Add(" DEFAULT VALUES");
        }
        else
        {
            text.Add(" ");
            StatementWriter.Write(insert.SelectStmt, text);
        }

        Conflict(insert.OnConflictClause, text);
        ChangeWriter.Returning(insert.ReturningList, text);
    }

    private static void Columns(InsertStmt insert, SqlText text)
    {
        text.Add(" (");
        for (int i = 0; i < insert.Cols.Count; i++)
        {
            ResTarget column = insert.Cols[i].ResTarget;
            if (column.Indirection.Count > 0) throw new UnwritableException("a part of a column");
            text.Add(i > 0 ? ", " : "").At(column.Location).Name(column.Name);
        }

        text.Add(")");
    }

    private static void Conflict(OnConflictClause? conflict, SqlText text)
    {
        if (conflict is null) return;
        text.Add(" ON CONFLICT");
        if (conflict.Infer is { } target)
        {
            if (target.Conname.Length > 0 || target.WhereClause is not null) throw new UnwritableException("ON CONSTRAINT");
            text.Add(" (");
            for (int i = 0; i < target.IndexElems.Count; i++)
            {
                if (target.IndexElems[i].IndexElem.Expr is not null) throw new UnwritableException("a conflict's expression");
                text.Add(i > 0 ? ", " : "").Name(target.IndexElems[i].IndexElem.Name);
            }

            text.Add(")");
        }

        if (conflict.Action != OnConflictAction.OnconflictUpdate)
        {
            text.Add(" DO NOTHING");
            return;
        }

        text.Add(" DO UPDATE SET ");
        ChangeWriter.Assignments(conflict.TargetList, text);
        SelectWriter.Where(conflict.WhereClause, text);
    }
}
