using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Reg;

public sealed class RegCastsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select 'numbers'::regclass::text", "numbers")]
    [InlineData("select 'public.numbers'::regclass::text", "numbers")]
    [InlineData("select 'NUMBERS'::regclass::text", "numbers")]
    [InlineData("select (select oid from pg_class where relname = 'numbers')::regclass::text", "numbers")]
    [InlineData("select relname from pg_class where oid = 'numbers'::regclass", "numbers")]
    [InlineData("select attname from pg_attribute where attrelid = 'public.numbers'::regclass and attnum = 2", "label")]
    [InlineData("select 'numeric(10,2)'::regtype::text", "numeric")]
    public async Task Names_of_the_lake_are_read_and_written(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal(expected, await session.ValueAsync(sql));
    }

    [Fact]
    public async Task Temporary_relations_are_found_by_their_session_only_while_they_are()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var other = await fixture.Test.Engine.OpenSessionAsync(new EngineSessionOptions("bob", 4712, "UTC"), CancellationToken.None);
        await session.ExecuteAsync("create temp table \"My own\" (a int)");
        Assert.Equal("\"My own\"", await session.ValueAsync("select '\"My own\"'::regclass::text"));
        Assert.Equal(true, await session.ValueAsync("select has_table_privilege('\"My own\"', 'insert')"));
        Assert.Equal(SqlStates.UndefinedTable, (await other.ErrorAsync("select '\"My own\"'::regclass")).SqlState);
        await session.ExecuteAsync("drop table \"My own\"");
        Assert.Equal(SqlStates.UndefinedTable, (await session.ErrorAsync("select '\"My own\"'::regclass")).SqlState);
    }

    [Fact]
    public async Task Names_are_written_as_the_session_sees_them_in_whatever_thread()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table mine as select 1 as a");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("mine", await session.ValueAsync("select to_regclass('mine')::text"));
            Assert.Equal("mine", await session.ValueAsync("select oid::regclass::pg_catalog.text from pg_class where relname = 'mine'"));
            Assert.Equal(true, await session.ValueAsync("select 'numbers' in (select c.oid::regclass::name from pg_class c)"));
        }

        await session.SetSearchPathAsync([], CancellationToken.None);
        Assert.Equal("public.numbers", await session.ValueAsync("select oid::regclass::varchar from pg_class where relname = 'numbers'"));
        Assert.Null(await session.ValueAsync("select to_regclass('none')::text"));
    }

    [Fact]
    public async Task A_temporary_relation_hides_the_lakes_and_rolling_back_shows_it_again()
    {
        await using var session = await fixture.Test.SessionAsync();
        var shared = await session.ValueAsync("select 'numbers'::regclass::oid");
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("create temp table numbers (a int)");
        Assert.NotEqual(shared, await session.ValueAsync("select 'numbers'::regclass::oid"));
        Assert.Equal("public.numbers", await session.ValueAsync("select 'public.numbers'::regclass::text"));
        await session.RollbackAsync(CancellationToken.None);
        Assert.Equal(shared, await session.ValueAsync("select 'numbers'::regclass::oid"));
    }

    [Fact]
    public async Task A_column_of_names_carries_what_writes_them()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select oid::regclass from pg_class where relname = 'numbers'", []), CancellationToken.None);
        var type = Assert.Single(query.Columns).Type;
        Assert.Equal("regclass", type.PgName);
        var oid = (uint)(await session.ValueAsync("select oid from pg_class where relname = 'numbers'"))!;
        Assert.Equal("numbers", type.OidNames!.TextOf("regclass", oid));
        Assert.Equal("-", type.OidNames.TextOf("regclass", 0));
    }

    [Fact]
    public async Task Parameters_are_names_and_oids()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.True(PgTypes.TryGet("regclass", out var regclass));
        Assert.Equal("numbers", await session.ValueAsync("select relname from pg_class where oid = $1", Run.Value(regclass, "numbers")));
        Assert.Equal("numbers", await session.ValueAsync("select relname from pg_class where oid = $1::regclass", Run.Value(PgTypes.Text, "public.numbers")));
        var oid = (uint)(await session.ValueAsync("select 'numbers'::regclass::oid"))!;
        Assert.Equal("numbers", await session.ValueAsync("select relname from pg_class where oid = $1", Run.Value(PgTypes.Oid, (long)oid)));
        Assert.Equal("numbers", await session.ValueAsync("select relname from pg_class where relname = $1", Run.Value(PgTypes.Name, "numbers")));
    }
}
