using Sluice.Sql.Native;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Reading;

/// <summary>The tree read from JSON is the one that protobuf brings.</summary>
public sealed class MessageReaderTests
{
    public static TheoryData<string> Statements() =>
    [
        "select 0, 1, 2147483647, 1.5, 1e300, 'a', true, false, null, b'101', x'ff', $1",
        """select 'quote '' " backslash \ tab	', E'\t\n\b\f\x01', 'é€😀', U&'\0041', '{"ival":{},"location":3}'""",
        "select * from t as \"A \"\"b\"\"\" where a.b > 0 and c is not null or not d = any(array[1, 2]) order by 1 desc nulls last limit 5 offset 2",
        "select (a).b[1:2], a[1], (select 1), exists (select 1), x::int[], '{}'::text[], y::numeric(10, 2), z::char(3)[]",
        "with recursive t(n) as (values (1) union all select n + 1 from t) select sum(n) filter (where n > 1) over (partition by n rows between 1 preceding and current row) from t group by rollup (a), cube (b)",
        "select case when a then 1 else 2 end, coalesce(a, b), greatest(1, 2), nullif(a, b), extract(day from now()), current_date, a between 1 and 2, a like 'x' escape '!', row(1, 2)",
        "insert into t (a, b) values (1, default) on conflict (a) do update set b = excluded.b returning *",
        "update only t set (a, b) = (1, 2), c = default from u where t.a = u.a",
        "create temp table t (a int primary key default 0, b text collate \"C\" not null, check (a > 0)) on commit drop",
        "create temp view v (a, b) as select 1, 2 with check option",
        "copy (select 1) to stdout with (format csv, header, delimiter ';', null '')",
        "select * from a join b using (c) natural left join d, lateral (select 1) s, generate_series(1, 3) with ordinality g(v, n), a tablesample system (10)",
        "explain (analyze, format json) select 1",
        "set local timezone = 'UTC'",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void The_tree_is_that_of_protobuf(string sql) => Assert.Equal(PgParser.ParseAsMessage(sql), PgParser.ParseAsText(sql));

    [Theory]
    [InlineData("select -1, 2 - 1, - 3")]
    [InlineData("select 'é', -1")]
    [InlineData("select x::int[0], y::int[][]")]
    [InlineData("create sequence s increment -1")]
    [InlineData("select 1 limit -1")]
    public void What_the_json_leaves_out_is_taken_from_protobuf(string sql)
    {
        Assert.Null(PgParser.ParseAsText(sql));
        Assert.Equal(PgParser.ParseAsMessage(sql), PgParser.Parse(sql));
    }

    [Fact]
    public void Every_statement_of_the_corpus_has_the_same_tree()
    {
        int same = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.sql", SearchOption.AllDirectories))
        {
            foreach (string sql in File.ReadAllText(file).Split(";\n"))
            {
                try
                {
                    Assert.Equal(PgParser.ParseAsMessage(sql), PgParser.Parse(sql));
                    same++;
                }
                catch (SqlSyntaxException)
                {
                    Assert.Throws<SqlSyntaxException>(() => PgParser.ParseAsText(sql));
                }
            }
        }

        Assert.True(same > 1000, $"only {same} statements");
    }

    [Fact]
    public void A_tree_with_too_many_levels_is_refused() =>
        Assert.Throws<SqlTooDeepException>(() => PgParser.ParseAsText("select " + string.Concat(Enumerable.Repeat("f(", 2000)) + "1" + new string(')', 2000)));
}
