using System.Collections;
using System.Globalization;
using System.Numerics;
using Npgsql;
using NpgsqlTypes;
using Sluice.Conformance.Tools.Run;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Every type, in binary, as .NET's own values.</summary>
internal static class NpgsqlValues
{
    public static async Task<string> RunAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(InProcess.Sql("types"));
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Dictionary<string, object> expected = new()
        {
            ["bool"] = true,
            ["int2"] = (short)-12,
            ["int4"] = int.MaxValue,
            ["int8"] = long.MaxValue,
            ["uint8"] = 18446744073709551615m,
            ["numeric"] = -0.05m,
            ["float4"] = 0.1f,
            ["float8"] = 1e15,
            ["text"] = "a \"b\" \u00fcn\u00ef",
            ["json"] = "{\"a\": 1, \"b\": [true, null]}",
            ["bytea"] = new byte[] { 0, 255, 16 },
            ["timetz"] = new DateTimeOffset(1, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            ["timestamp"] = new DateTime(2024, 3, 1, 3, 4, 5).AddTicks(6789010),
            ["timestamptz"] = new DateTime(2024, 3, 1, 2, 4, 5, DateTimeKind.Utc),
            ["uuid"] = Guid.Parse("0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11"),
            ["texts"] = new[] { "a", null, "b c" },
            ["numerics"] = new[] { 0.10m, 2.50m },
        };
        foreach (var (name, value) in expected)
            Assert.Equal(value, reader.GetValue(reader.GetOrdinal(name)));
        Assert.Equal(BigInteger.Pow(2, 64) - 2, reader.GetFieldValue<BigInteger>(reader.GetOrdinal("hugeint")));
        Assert.Equal(new DateOnly(2024, 3, 1), reader.GetFieldValue<DateOnly>(reader.GetOrdinal("date")));
        Assert.Equal(new TimeOnly(3, 4, 5, 600), reader.GetFieldValue<TimeOnly>(reader.GetOrdinal("time")));
        Assert.Equal(new NpgsqlInterval(14, -3, 14_706_000_000), reader.GetFieldValue<NpgsqlInterval>(reader.GetOrdinal("interval")));
        Assert.Equal([true, false, true, true, false], reader.GetFieldValue<BitArray>(reader.GetOrdinal("varbit")).Cast<bool>());
        Assert.Equal([1, null, 3], reader.GetFieldValue<int?[]>(reader.GetOrdinal("int4s")));
        Assert.Equal([new DateOnly(2024, 3, 1)], reader.GetFieldValue<DateOnly[]>(reader.GetOrdinal("dates")));
        Assert.True(await reader.IsDBNullAsync(reader.GetOrdinal("null")));
        // Its own way to write a modifier.
        Assert.Equal("numeric(5, 2)", reader.GetDataTypeName(reader.GetOrdinal("numeric")));
        Assert.Equal("integer[]", reader.GetDataTypeName(reader.GetOrdinal("int4s")));
        return string.Create(CultureInfo.InvariantCulture, $"{reader.FieldCount} values");
    }
}
