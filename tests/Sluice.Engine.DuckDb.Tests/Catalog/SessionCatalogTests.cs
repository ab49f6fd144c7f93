using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

public sealed class SessionCatalogTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Names =
        "select relname::text || ' ' || relkind::text || ' ' || relnatts::text from pg_class where relpersistence = 't' order by relname";

    [Fact]
    public async Task What_a_session_makes_is_in_its_catalogs_and_in_no_other_s()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table made (id int not null, \"odd \"\"name\" text)");
        await session.ExecuteAsync("create temp view seen as select id from made");
        Assert.Equal(["made r 2", "seen v 1"], await NamesAsync(session));
        Assert.Equal(
            [["id", "int4", true], ["odd \"name", "text", false]],
            await session.QueryAsync(
                """
                select a.attname::text, t.typname::text, a.attnotnull from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = (select oid from pg_class where relname = 'made') order by a.attnum
                """));
        Assert.Equal("pg_temp_3", await session.ValueAsync("select schemaname::text from pg_tables where tablename = 'made'"));
        await using var other = await fixture.Test.Engine.OpenSessionAsync(new EngineSessionOptions("bob", 4712, "UTC"), CancellationToken.None);
        Assert.Empty(await NamesAsync(other));
    }

    [Fact]
    public async Task A_view_s_query_is_told_however_it_came_to_be()
    {
        const string Query = "select definition from pg_views where viewname::text like 'of%' order by viewname";
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp view \"of as\" (\"as\") as select 'it''s' as \"AS\"");
        Assert.Equal("SELECT 'it''s' AS \"AS\";", await session.ValueAsync(Query));
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("create or replace temp view \"of as\" as select 2 as b");
        Assert.Equal("SELECT 2 AS b;", await session.ValueAsync(Query));
        await session.RollbackAsync(CancellationToken.None);
        Assert.Equal("SELECT 'it''s' AS \"AS\";", await session.ValueAsync(Query));
        await session.ExecuteAsync("alter view \"of as\" rename to of2");
        await session.ExecuteAsync("create temp table other (a int)");
        Assert.Equal("SELECT 'it''s' AS \"AS\";", await session.ValueAsync(Query));
    }

    [Fact]
    public async Task What_is_dropped_renamed_or_rolled_back_is_told_so()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table one (a int)");
        await session.ExecuteAsync("alter table one rename to two");
        Assert.Equal(["two r 1"], await NamesAsync(session));
        await session.ExecuteAsync("alter table two add column b text");
        Assert.Equal(["two r 2"], await NamesAsync(session));
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("drop table two");
        Assert.Empty(await NamesAsync(session));
        await session.RollbackAsync(CancellationToken.None);
        Assert.Equal(["two r 2"], await NamesAsync(session));
        await session.DiscardTemporaryAsync(CancellationToken.None);
        Assert.Empty(await NamesAsync(session));
    }

    [Fact]
    public async Task A_view_that_can_no_longer_be_read_has_no_columns()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table base (a int)");
        await session.ExecuteAsync("create temp view above as select a from base");
        await session.ExecuteAsync("drop table base");
        Assert.Equal(["above v 0"], await NamesAsync(session));
    }

    [Fact]
    public async Task Its_user_is_a_role_that_may_log_in()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal(
            [["ann", true, false]],
            await session.QueryAsync("select rolname::text, rolcanlogin, rolsuper from pg_roles where rolname = current_user"));
        Assert.Null(await session.ValueAsync("select max(rolpassword) from pg_authid"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(IEngineSession session) => (await session.QueryAsync(Names)).Select(row => (string)row[0]!);
}
