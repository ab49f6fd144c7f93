using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Errors;

public sealed class PositionMapTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(7, 8)]
    [InlineData(10, 10)]
    [InlineData(100, 15)]
    public void Bytes_become_characters(int bytes, int position) =>
        Assert.Equal(position, PositionMap.Same("select 'ä😀', x").FromBytes(bytes));

    [Theory]
    [InlineData(9, 10)]
    [InlineData(100, 15)]
    public void Characters_stay_characters(int characters, int position) =>
        Assert.Equal(position, PositionMap.Same("select 'ä😀', x").FromCharacters(characters));

    [Fact]
    public void Places_behind_and_within_replaced_text_lead_back()
    {
        const string Client = "select $1, $2 from x";
        var sent = SentStatement.Write(Client, Lexer.Scan(Client), before: null, n => $"(${n}::VARCHAR)");

        Assert.Equal("select ($1::VARCHAR), ($2::VARCHAR) from x", sent.Sql);
        Assert.Equal(8, sent.Positions.FromBytes(sent.Sql.IndexOf("VARCHAR", StringComparison.Ordinal)));
        Assert.Equal(12, sent.Positions.FromBytes(sent.Sql.LastIndexOf("VARCHAR", StringComparison.Ordinal)));
        Assert.Equal(Client.Length, sent.Positions.FromBytes(sent.Sql.Length - 1));
        Assert.Equal(0, sent.Positions.Behind("…" + sent.Sql, 1).FromBytes(-1));
    }

    [Fact]
    public async Task Errors_after_a_parameter_point_into_the_clients_text()
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync("select $1, 'ä', nosuch from numbers", Run.Value(PgTypes.Int8, 1L));

        Assert.Equal(17, error.Position);
    }
}
