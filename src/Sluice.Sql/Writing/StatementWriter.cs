using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>Writes a statement's tree as text, and keeps where each part came from. Names are quoted, operands stand in parentheses.</summary>
public static class StatementWriter
{
    /// <returns>Null for a statement, or a clause, that has no form here (ALTER, DROP, CREATE INDEX … are among them).</returns>
    public static WrittenStatement? TryWrite(Node statement)
    {
        var text = new SqlText();
        try
        {
            Write(statement, text);
            return new WrittenStatement(text.ToString(), text.Places);
        }
        catch (UnwritableException)
        {
            return null;
        }
    }

    internal static void Write(Node statement, SqlText text)
    {
        switch (statement.NodeCase)
        {
            case Kind.SelectStmt: SelectWriter.Write(statement.SelectStmt, text); break;
            case Kind.InsertStmt: InsertWriter.Write(statement.InsertStmt, text); break;
            case Kind.UpdateStmt: ChangeWriter.Write(statement.UpdateStmt, text); break;
            case Kind.DeleteStmt: ChangeWriter.Write(statement.DeleteStmt, text); break;
            case Kind.CreateTableAsStmt: CreateWriter.Write(statement.CreateTableAsStmt, text); break;
            case Kind.CreateStmt: CreateTableWriter.Write(statement.CreateStmt, text); break;
            case Kind.ViewStmt: CreateWriter.Write(statement.ViewStmt, text); break;
            default: throw new UnwritableException(statement.NodeCase.ToString());
        }
    }
}
