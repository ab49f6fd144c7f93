using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Tools.Psql;

/// <summary>psql's commands that work on results, files and the connection.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class PsqlSessionTests(PsqlRun run) : IClassFixture<PsqlRun>
{
    [Theory]
    [InlineData("select id, name, born, height, 1.5::numeric(3,1) as n, null as nothing from people \\gdesc")]
    [InlineData("select item, year, price from sales order by year, price \\crosstabview")]
    [InlineData("select item, year, sum(price) from sales group by 1, 2 order by 1, 2 \\crosstabview item year")]
    [InlineData("\\set FETCH_COUNT 2\nselect id, name from people order by id;")]
    [InlineData("\\copy (select id, name from people order by id) to stdout with (format csv, header)")]
    [InlineData("\\copy people to stdout")]
    [InlineData("create temp table mine (id int8, name text);\n\\copy mine from stdin\n1\tx\n2\t\\N\n\\.\nselect * from mine order by id;\n\\d mine")]
    [InlineData("select id, name from people where id < 3 order by id \\gx")]
    [InlineData("select name from people where id = 1 \\gset\n\\echo :name")]
    [InlineData("select 'select ' || id from people where id < 3 order by id \\gexec")]
    [InlineData("\\pset null '-'\n\\x auto\nselect * from people order by id;")]
    [InlineData("create temp view grown as select id, name from people where height > 1.6;\nselect count(*) from grown;")]
    [InlineData("\\errverbose\nselect * from missing;\n\\errverbose")]
    [InlineData("\\set ON_ERROR_ROLLBACK on\nbegin;\nselect 1 as a;\nselect 1 / 0 as a;\nselect 2 as a;\ncommit;")]
    public async Task Prints_what_PostgreSQL_prints(string script) =>
        Assert.Equal(Words(await run.AskAsync("postgres", script)), Words(await run.AskAsync("sluice", script)));

    [Fact]
    public async Task A_view_can_be_shown()
    {
        var seen = await run.AskAsync("sluice", "create temp view grown as select id, name from people where height > 1.6;\n\\sv grown\n\\sv+ grown\n\\d+ grown\n\\dv");
        PsqlOutput.AssertNoError(seen, "\\sv");
        Assert.Matches("(?s)CREATE OR REPLACE VIEW pg_temp(_[0-9]+)?\\.grown AS.*people.*View \"pg_temp(_[0-9]+)?\\.grown\".*View definition:", seen.Output);
    }

    [Fact]
    public async Task A_function_can_be_shown()
    {
        var seen = await run.AskAsync("sluice", "\\sf pg_catalog.lower(text)");
        PsqlOutput.AssertNoError(seen, "\\sf");
        Assert.Contains("CREATE OR REPLACE FUNCTION pg_catalog.lower(text)", seen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\timing\nselect 1 as a;", "Time: ")]
    [InlineData("\\conninfo", "You are connected to database \"lake\" as user \"alice\"")]
    [InlineData("\\encoding", "UTF8")]
    [InlineData("\\c lake alice\n\\conninfo", "SSL connection")]
    [InlineData("\\echo :SERVER_VERSION_NAME", "17")]
    public async Task Tells_of_the_connection(string script, string expected)
    {
        var seen = await run.AskAsync("sluice", script);
        PsqlOutput.AssertNoError(seen, script);
        Assert.Contains(expected, seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_changed_here()
    {
        // Without a terminal psql asks twice on its standard input.
        var seen = await run.AskAsync("sluice", "\\password\nanother one\nanother one\nselect 'still here' as word;");
        Assert.Matches("ERROR:  (42501|0A000): ", seen.Error);
        Assert.Contains("HINT:", seen.Error, StringComparison.Ordinal);
        Assert.Contains("still here", seen.Output, StringComparison.Ordinal);
    }

    /// <summary>Errors without the name of the C function that raised them, which only PostgreSQL gives.</summary>
    private static string Words(Testing.Processes.CommandResult psql) =>
        string.Join('\n', PsqlOutput.Whole(psql).Split('\n').Where(line => !line.StartsWith("LOCATION:", StringComparison.Ordinal)));
}
