using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Lake;

public sealed class CsvSniffingTests
{
    [Theory]
    [InlineData("it's.csv")]
    [InlineData("o''neil.csv")]
    public async Task A_quote_in_a_files_name_is_only_a_quote(string file)
    {
        await using var test = await TestEngine.StartAsync(lake => File.WriteAllText(Path.Combine(lake, file), "a,b\n1,x\n"));
        Assert.Empty(test.Engine.Lake.Problems);
    }

    [Fact]
    public async Task A_quote_in_a_header_is_only_a_quote()
    {
        await using var test = await TestEngine.StartAsync(lake => File.WriteAllText(
            Path.Combine(lake, "header.csv"), "a' : 'BIGINT'}); CREATE TABLE public.planted(x INT); --,b'c\n1,2\n"));
        await using var session = await test.SessionAsync();

        Assert.Empty(test.Engine.Lake.Problems);
        Assert.Equal(2L, Assert.Single(await session.QueryAsync("select * from header"))[1]);
        Assert.Equal("42P01", (await session.ErrorAsync("select * from planted")).SqlState);
    }

    [Fact]
    public async Task Dialects_are_found_and_kept()
    {
        await using var test = await TestEngine.StartAsync(lake =>
        {
            File.WriteAllText(Path.Combine(lake, "semicolons.csv"), "a;b;at\n1;\"x;\"\"y\";02.01.2024\n");
            File.WriteAllText(Path.Combine(lake, "tabs.tsv"), "a\tb\n1\tx y\n");
        });
        await using var session = await test.SessionAsync();

        Assert.Equal("x;\"y", await session.ValueAsync("select b from semicolons"));
        Assert.Equal("x y", await session.ValueAsync("select b from tabs"));
    }
}
