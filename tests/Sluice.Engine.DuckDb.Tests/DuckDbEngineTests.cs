using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests;

public sealed class DuckDbEngineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("temp")]
    [InlineData("Public")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("..")]
    public async Task Refuses_database_names_that_cannot_work(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => TestEngine.StartAsync(change: options => options with { DatabaseName = name }));

    [Fact]
    public async Task Serves_under_the_name_it_is_given()
    {
        await using var test = await TestEngine.StartAsync(change: options => options with { DatabaseName = "my-Data_2" });
        await using var session = await test.SessionAsync();

        Assert.Equal("my-Data_2", await session.ValueAsync("select current_database()"));
        Assert.Equal(3L, await session.ValueAsync("select count(*) from \"my-Data_2\".public.numbers"));
    }

    [Fact]
    public async Task Refuses_a_lake_that_is_not_there() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TestEngine.StartAsync(change: options => options with { LakePath = "/nowhere" }));

    [Fact]
    public async Task Keeps_a_second_server_out_of_its_data_and_leaves_nothing_behind()
    {
        var test = await TestEngine.StartAsync();
        var options = new DuckDbEngineOptions(test.LakePath, test.DataPath, "lake", "x", (_, _) => { });

        await Assert.ThrowsAsync<InvalidOperationException>(() => DuckDbEngine.OpenAsync(options, CancellationToken.None));
        await test.Engine.DisposeAsync();

        Assert.Empty(Directory.GetDirectories(Path.Combine(test.DataPath, "engine")));
        await using (await DuckDbEngine.OpenAsync(options, CancellationToken.None))
        {
            Directory.CreateDirectory(Path.Combine(test.DataPath, "engine", "leftover"));
        }

        await using (await DuckDbEngine.OpenAsync(options, CancellationToken.None))
            Assert.False(Directory.Exists(Path.Combine(test.DataPath, "engine", "leftover")));
        Directory.Delete(test.Root, recursive: true);
    }

    [Fact]
    public async Task The_first_sessions_find_every_type_and_cast()
    {
        await using var test = await TestEngine.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 8).Select(async length =>
        {
            await using var session = await test.Engine.OpenSessionAsync(new EngineSessionOptions("ann", 5000 + length, "UTC"), CancellationToken.None);
            await session.ExecuteAsync($"create temp table t (a varchar({length * 30}))");

            Assert.Equal("22001", (await session.ErrorAsync($"insert into t values (repeat('x', {(length * 30) + 1}))")).SqlState);
        }));
    }

    [Theory]
    [InlineData("select 7 / 2", 3)]
    [InlineData("select x from (values (1), (null), (2)) t(x) order by x desc limit 1", null)]
    [InlineData("select x from (values (1), (null), (2)) t(x) order by x limit 1", 1)]
    public async Task Divides_and_sorts_as_PostgreSQL_does(string sql, int? expected)
    {
        await using var test = await TestEngine.StartAsync();
        await using var session = await test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync(sql));
    }
}
