using System.Globalization;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Functions;

/// <summary>
/// Expressions with what PostgreSQL 15 makes of them, in files of this folder, a theme each: the expression, a tab, = and the value as text
/// (text:… or NULL) or ! and the SQLSTATE.
/// </summary>
public sealed class FunctionTableTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("casts")]
    [InlineData("dates")]
    [InlineData("numbers")]
    [InlineData("strings")]
    [InlineData("text")]
    public async Task Every_expression_has_PostgreSQLs_value(string theme)
    {
        await using var session = await fixture.Test.SessionAsync();
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Functions", theme + ".txt"));
        var differences = new List<string>();
        foreach (var parts in lines.Select(line => line.Split('\t')))
        {
            var answer = await AnswerAsync(session, parts[0]);
            if (answer != $"{parts[1]}\t{parts[2]}")
                differences.Add($"{parts[0]}: {answer}, but PostgreSQL says {parts[2]}");
        }

        Assert.True(lines.Length > 40);
        Assert.Empty(differences);
    }

    private static async Task<string> AnswerAsync(IEngineSession session, string expression)
    {
        try
        {
            var value = await session.ValueAsync($"select ({expression})::text");
            return value is null
                ? "=\tNULL"
                : "=\ttext:" + Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        }
        catch (PgErrorException e)
        {
            return "!\t" + e.Error.SqlState;
        }
    }
}
