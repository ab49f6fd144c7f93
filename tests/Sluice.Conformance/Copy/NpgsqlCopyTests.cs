using Npgsql;
using NpgsqlTypes;
using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Copy;

/// <summary>Npgsql's importers and exporters, binary and text.</summary>
[Collection(ServersCollection.Name)]
public sealed class NpgsqlCopyTests(Servers servers)
{
    private const int Rows = 10_000;

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Binary_rows_come_back_as_they_went(string server)
    {
        await using var connection = await OpenAsync(server);
        await using (var importer = await connection.BeginBinaryImportAsync("COPY t (a, b, c, d, e) FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < Rows; i++)
            {
                await importer.StartRowAsync();
                await importer.WriteAsync(i, NpgsqlDbType.Integer);
                await importer.WriteAsync($"row {i} \u00e9", NpgsqlDbType.Text);
                await importer.WriteAsync(i / 100m, NpgsqlDbType.Numeric);
                await importer.WriteAsync(new DateTime(2024, 1, 1).AddMinutes(i), NpgsqlDbType.Timestamp);
                if (i % 3 == 0)
                    await importer.WriteNullAsync();
                else
                    await importer.WriteAsync(new[] { i, i + 1 }, NpgsqlDbType.Array | NpgsqlDbType.Integer);
            }

            Assert.Equal((ulong)Rows, await importer.CompleteAsync());
        }

        await using var exporter = await connection.BeginBinaryExportAsync("COPY (SELECT a, b, c, d, e FROM t ORDER BY a) TO STDOUT (FORMAT BINARY)");
        for (var i = 0; i < Rows; i++)
        {
            Assert.Equal(5, await exporter.StartRowAsync());
            Assert.Equal(i, await exporter.ReadAsync<int>(NpgsqlDbType.Integer));
            Assert.Equal($"row {i} \u00e9", await exporter.ReadAsync<string>(NpgsqlDbType.Text));
            Assert.Equal(i / 100m, await exporter.ReadAsync<decimal>(NpgsqlDbType.Numeric));
            Assert.Equal(new DateTime(2024, 1, 1).AddMinutes(i), await exporter.ReadAsync<DateTime>(NpgsqlDbType.Timestamp));
            if (i % 3 == 0)
                await exporter.SkipAsync();
            else
                Assert.Equal([i, i + 1], await exporter.ReadAsync<int[]>(NpgsqlDbType.Array | NpgsqlDbType.Integer));
        }

        Assert.Equal(-1, await exporter.StartRowAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task An_import_that_is_not_completed_leaves_nothing(string server)
    {
        await using var connection = await OpenAsync(server);
        await using (var importer = await connection.BeginBinaryImportAsync("COPY t (a) FROM STDIN (FORMAT BINARY)"))
        {
            await importer.StartRowAsync();
            await importer.WriteAsync(1, NpgsqlDbType.Integer);
        }

        Assert.Equal(0L, await CountAsync(connection));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Text_goes_both_ways(string server)
    {
        await using var connection = await OpenAsync(server);
        await using (var writer = await connection.BeginTextImportAsync("COPY t (a, b) FROM STDIN (FORMAT csv)"))
        {
            for (var i = 0; i < Rows; i++)
                await writer.WriteAsync($"{i},\"x, {i}\"\n");
        }

        Assert.Equal(Rows, await CountAsync(connection));
        using var reader = await connection.BeginTextExportAsync("COPY (SELECT a, b FROM t ORDER BY a) TO STDOUT (FORMAT csv)");
        for (var i = 0; i < Rows; i++)
            Assert.Equal($"{i},\"x, {i}\"", await reader.ReadLineAsync());
        Assert.Null(await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task An_export_left_halfway_leaves_the_connection_usable(string server)
    {
        await using var connection = await OpenAsync(server);
        await using (var exporter = await connection.BeginBinaryExportAsync("COPY (SELECT i FROM generate_series(1, 5000000) AS g(i)) TO STDOUT (FORMAT BINARY)"))
        {
            Assert.Equal(1, await exporter.StartRowAsync());
            await exporter.CancelAsync();
        }

        Assert.Equal(0L, await CountAsync(connection));
    }

    private async Task<NpgsqlConnection> OpenAsync(string server)
    {
        var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        await using var create = new NpgsqlCommand("create temp table t (a int4, b text, c numeric(12,2), d timestamp, e int4[])", connection);
        await create.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection)
    {
        await using var count = new NpgsqlCommand("select count(*) from t", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
