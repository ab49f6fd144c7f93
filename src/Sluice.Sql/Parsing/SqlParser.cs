using PgQuery;
using Sluice.Sql.Native;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Parsing;

/// <summary>A statement's tree, by PostgreSQL's own grammar.</summary>
public static class SqlParser
{
    /// <summary>Bytes of stack that parsing, rewriting and writing the deepest statement permitted may take; call it on such a thread.</summary>
    public const int StackBytes = 16 << 20;

    /// <summary>Loads PostgreSQL's grammar, so that a server without it does not start; the first parse, the slow one, is done then.</summary>
    /// <exception cref="InvalidOperationException">It is not installed; the message says what to install.</exception>
    public static void Require()
    {
        try
        {
            Parse("SELECT 1");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException || e.InnerException is DllNotFoundException)
        {
            throw new InvalidOperationException((e.InnerException ?? e).Message, e);
        }
    }

    /// <summary>The statement's node (SelectStmt, InsertStmt …). Its locations are bytes of UTF-8 from the text's start.</summary>
    /// <param name="sql">One statement, without its semicolon.</param>
    /// <exception cref="SqlSyntaxException">The grammar refuses it.</exception>
    /// <exception cref="SqlTooDeepException">It may nest deeper than a tree is made of.</exception>
    public static Node Parse(string sql)
    {
        int zero = sql.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0) throw new SqlSyntaxException("invalid byte sequence for encoding \"UTF8\": 0x00", TextPosition.Of(sql, zero));
        int deep = NestingBound.IsSurelyShallow(sql) ? -1 : NestingBound.Exceeds(sql, SqlScanner.Scan(sql));
        if (deep >= 0) throw new SqlTooDeepException(TextPosition.Of(sql, deep));
        ParseResult result = PgParser.Parse(sql);
        return result.Stmts.Count == 1 ? result.Stmts[0].Stmt : throw new SqlSyntaxException("the statement is empty", 0);
    }

    /// <summary>The text of a tree.</summary>
    /// <exception cref="InvalidDataException">The tree is not one the grammar could have made.</exception>
    public static string Write(Node statement)
    {
        var tree = new ParseResult { Version = PgParser.Version };
        tree.Stmts.Add(new RawStmt { Stmt = statement });
        return PgDeparser.Deparse(tree);
    }
}
