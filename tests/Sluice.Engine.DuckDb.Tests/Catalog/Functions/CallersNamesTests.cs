using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Functions;

/// <summary>A macro's argument must mean what it means to the caller, whatever the tables within are called.</summary>
public sealed class CallersNamesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("oid")]
    [InlineData("c.oid")]
    public async Task Comments_are_those_of_the_callers_row(string argument)
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal("numbers.csv", await session.ValueAsync($"select obj_description({argument}, 'pg_class') from pg_class c where relname = 'numbers'"));
    }

    [Theory]
    [InlineData("select pg_get_userbyid(r.oid) from pg_roles r where rolname = 'ann'", "ann")]
    [InlineData("select pg_get_userbyid(oid) from pg_roles where rolname = 'ann'", "ann")]
    [InlineData("select pg_get_function_result(oid) from pg_proc where oid = 'lower(text)'::regprocedure", "text")]
    [InlineData("select pg_get_viewdef(oid) from pg_class where relname = 'numbers'", " SELECT id,\n    label\n   FROM numbers;")]
    public async Task Functions_look_up_the_callers_row(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal(expected, await session.ValueAsync(sql));
    }
}
