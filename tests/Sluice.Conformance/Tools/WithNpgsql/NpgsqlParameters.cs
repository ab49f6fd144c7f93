using Npgsql;
using NpgsqlTypes;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Parameters with their types, without, and by name.</summary>
internal static class NpgsqlParameters
{
    public static async Task<string> RunAsync(NpgsqlDataSource source)
    {
        await TypedAsync(source);
        await using (var untyped = source.CreateCommand("select name from people where born = $1 and id = any($2) limit $3"))
        {
            untyped.Parameters.Add(new() { Value = "1815-12-10", NpgsqlDbType = NpgsqlDbType.Unknown });
            untyped.Parameters.Add(new() { Value = new long[] { 1, 2 } });
            untyped.Parameters.Add(new() { Value = 5 });
            Assert.Equal("Ada", await untyped.ExecuteScalarAsync());
        }

        await using (var named = source.CreateCommand("select count(*) from sales where year = @year and price > @price"))
        {
            named.Parameters.AddWithValue("year", 2024L);
            named.Parameters.AddWithValue("price", 4L);
            Assert.Equal(1L, await named.ExecuteScalarAsync());
        }

        await using var connection = await source.OpenConnectionAsync();
        await using var prepared = new NpgsqlCommand("select name from people where id = $1", connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = 1 } } };
        await prepared.PrepareAsync();
        Assert.Equal("Ada", await prepared.ExecuteScalarAsync());
        await using var derived = new NpgsqlCommand("select name from people where id = :id and born < :born", connection);
        NpgsqlCommandBuilder.DeriveParameters(derived);
        Assert.Equal([NpgsqlDbType.Bigint, NpgsqlDbType.Date], derived.Parameters.Select(each => each.NpgsqlDbType));
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new("select 1"), new("select 2") } };
        await using var results = await batch.ExecuteReaderAsync();
        Assert.True(await results.ReadAsync() && await results.NextResultAsync() && await results.ReadAsync());
        Assert.Equal(2, results.GetInt32(0));
        return "";
    }

    private static async Task TypedAsync(NpgsqlDataSource source)
    {
        object?[] values =
        [
            41, "na\u00efve 'quote'", new DateOnly(2024, 3, 1), 1.50m, new byte[] { 0, 255 }, new int?[] { 1, null, 3 }, 1.5, true, DBNull.Value,
            new DateTime(2024, 3, 1, 2, 4, 5, DateTimeKind.Utc), Guid.Empty,
        ];
        await using var typed = source.CreateCommand(
            "select $1 + 1, $2 || '!', $3, $4, $5, $6, $7, $8, $9::text, $10, $11");
        foreach (var value in values)
            typed.Parameters.Add(new() { Value = value });
        await using var reader = await typed.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal((42, "na\u00efve 'quote'!"), (reader.GetInt32(0), reader.GetString(1)));
        Assert.Equal(values[2], reader.GetFieldValue<DateOnly>(2));
        Assert.Equal(values[5], reader.GetFieldValue<int?[]>(5));
        foreach (var i in (int[])[3, 4, 6, 7, 8, 9, 10])
            Assert.Equal(values[i], reader.GetValue(i));
    }
}
