using Google.Protobuf.Collections;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>UPDATE and DELETE.</summary>
internal static class ChangeWriter
{
    public static void Write(UpdateStmt update, SqlText text)
    {
        SelectWriter.With(update.WithClause, text);
        text.Add("UPDATE ");
        SourceWriter.Relation(update.Relation, text);
        text.Add(" SET ");
        Assignments(update.TargetList, text);
        SourceWriter.From(" FROM ", update.FromClause, text);
        SelectWriter.Where(update.WhereClause, text);
        Returning(update.ReturningList, text);
    }

    public static void Write(DeleteStmt delete, SqlText text)
    {
        SelectWriter.With(delete.WithClause, text);
        text.Add("DELETE FROM ");
        SourceWriter.Relation(delete.Relation, text);
        SourceWriter.From(" USING ", delete.UsingClause, text);
        SelectWriter.Where(delete.WhereClause, text);
        Returning(delete.ReturningList, text);
    }

    public static void Assignments(RepeatedField<Node> targets, SqlText text)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            ResTarget target = targets[i].ResTarget;
            if (target.Indirection.Count > 0 || target.Val.NodeCase == Kind.MultiAssignRef) throw new UnwritableException("an assignment to parts");
            text.Add(i > 0 ? ", " : "").At(target.Location).Name(target.Name).Add(" = ");
            ExpressionWriter.Write(target.Val, text);
        }
    }

    public static void Returning(RepeatedField<Node> targets, SqlText text)
    {
        if (targets.Count == 0) return;
        text.Add(" RETURNING ");
        SelectWriter.Targets(targets, text);
    }
}
