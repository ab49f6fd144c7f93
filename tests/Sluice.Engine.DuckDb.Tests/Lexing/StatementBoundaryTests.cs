using Sluice.Engine.DuckDb.Lexing;
using Sluice.Sql.Statements;

namespace Sluice.Engine.DuckDb.Tests.Lexing;

/// <summary>
/// A query string is cut by PostgreSQL's lexical rules, and what each piece may do is judged by DuckDB's. Both must see the same
/// semicolons, or a piece would hold a statement that nobody judged.
/// </summary>
public sealed class StatementBoundaryTests
{
    [Theory]
    [InlineData("select 1; select 2", 2)]
    [InlineData(";; select 1 ;; select 2 ;", 2)]
    [InlineData("select ';'; select ''';'; select 'a'';''b'", 3)]
    [InlineData(@"select '\'; select ';\'; select 3", 3)]
    [InlineData(@"select E';'; select E'\';'; select e'\\'; select E'a'';\''", 4)]
    [InlineData(@"select e'\x3b;'; select E'\u003b;\\\';'; select notE';'", 3)]
    [InlineData("select 'a'\n';'; select 'b' -- ;\n ';'; select 3", 3)]
    [InlineData("select b'01'; select X'ff;'; select x';'; select n';'", 4)]
    [InlineData("select U&';\\0041;'; select u&\";\"; select U & ';'", 3)]
    [InlineData("select $$;$$; select $$';$$; select $$\"; /* -- $$; select 4", 4)]
    [InlineData("select $t$;$$;$t$; select $T$;$t$;$T$; select $a1_$;$a1_$", 3)]
    [InlineData("select $t$ $u$;$t$; select 2 --$u$", 2)]
    [InlineData("select $é$;$é$; select 2", 2)]
    [InlineData("select a$$; select b$t$; select 3", 3)]
    [InlineData("select $1; select $2", 2)]
    [InlineData("select /* ; */ 1; /* ; /* ; */ ; */ select 2; select /* ' */ 3; select /* $$ */ 4", 4)]
    [InlineData("select 1 /* /* */ ; */ ; select /*/ ; */ 2", 2)]
    [InlineData("select 1 -- ; ' /* $$\n; select 2 -- ;\r; select 3 --;", 3)]
    [InlineData("select 2*/* ; */3; select 2 +-- ;\n 3; select 1-/*;*/-1", 3)]
    [InlineData("select \";\"; select \"a\"\";\"; select \"'\"; select \"/*\"; select \"--\", \"$$\"", 5)]
    [InlineData("select '/*'; select '--'; select '$$'; select '\"'", 4)]
    [InlineData("select (1; 2); select [1; select {'a': ';'}", 3)]
    [InlineData("select 1); select 2", 2)]
    [InlineData("select 1.; select .5; select 1e3; select 1_000", 4)]
    [InlineData("select '😀;'; select \"😀;\"; select 3 as 😀", 3)]
    public void The_splitter_and_the_lexer_see_the_same_statements(string sql, int count)
    {
        var pieces = SqlSplitter.Split(sql);

        Assert.Equal(count, pieces.Count);
        Assert.Equal(Pieces(sql), pieces.Select(piece => piece.Text));
        Assert.All(pieces, piece => Assert.Single(Pieces(piece.Text)));
    }

    /// <summary>Cuts as the splitter does, at semicolons outside parentheses, on the engine's tokens.</summary>
    private static IEnumerable<string> Pieces(string sql)
    {
        var tokens = Lexer.Scan(sql);
        var depth = 0;
        for (int first = 0, at = 0; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && !(depth <= 0 && tokens[at].Is(sql, ';')))
            {
                depth += tokens[at].Is(sql, '(') ? 1 : tokens[at].Is(sql, ')') ? -1 : 0;
                continue;
            }

            if (at > first)
                yield return sql[tokens[first].Start..tokens[at - 1].End];
            (first, depth) = (at + 1, 0);
        }
    }
}
