using Npgsql;
using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Clients;

/// <summary>A program's usual day with Npgsql: binary both ways, prepared statements, batches, transactions, errors, cancelling.</summary>
[Collection(ServersCollection.Name)]
public sealed class NpgsqlUseTests(Servers servers)
{
    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Parameters_come_back_as_they_went(string server)
    {
        await using var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        object?[] values =
        [
            true, (short)-7, 7, 7_000_000_000L, 1.5f, 0.1, 12.34m, "caf\u00e9", new DateOnly(2024, 2, 29), new TimeOnly(12, 34, 56, 789),
            new DateTime(2024, 2, 29, 12, 34, 56), new DateTime(2024, 2, 29, 12, 34, 56, DateTimeKind.Utc),
            Guid.Parse("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"), new byte[] { 0, 1, 255 },
        ];
        string[] types =
        [
            "bool", "int2", "int4", "int8", "float4", "float8", "numeric(10,2)", "text", "date", "time", "timestamp", "timestamptz", "uuid", "bytea",
        ];
        await using var command = new NpgsqlCommand("select " + string.Join(", ", types.Select((type, i) => $"${i + 1}::{type} as c{i}")), connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(values[i], types[i] switch { "date" => reader.GetFieldValue<DateOnly>(i), "time" => reader.GetFieldValue<TimeOnly>(i), _ => reader.GetValue(i) });
        Assert.False(await reader.ReadAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_prepared_statement_runs_many_times(string server)
    {
        await using var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        await using var command = new NpgsqlCommand("select $1::int4 * 2 as a", connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = 0 } } };
        await command.PrepareAsync();
        for (var i = 0; i < 50; i++)
        {
            command.Parameters[0].Value = i;
            Assert.Equal(2 * i, await command.ExecuteScalarAsync());
        }
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_batch_returns_every_result(string server)
    {
        await using var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand("select 1 as a"), new NpgsqlBatchCommand("select 2 as a"), new NpgsqlBatchCommand("select 3 as a") },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        var seen = new List<int>();
        do
        {
            while (await reader.ReadAsync())
                seen.Add(reader.GetInt32(0));
        }
        while (await reader.NextResultAsync());
        Assert.Equal([1, 2, 3], seen);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task An_error_leaves_the_connection_usable_and_a_transaction_failed(string server)
    {
        await using var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var wrong = new NpgsqlCommand("select * from no_such_table", connection, transaction);
            Assert.Equal("42P01", (await Assert.ThrowsAsync<PostgresException>(wrong.ExecuteScalarAsync)).SqlState);
            await using var after = new NpgsqlCommand("select 1 as a", connection, transaction);
            Assert.Equal("25P02", (await Assert.ThrowsAsync<PostgresException>(after.ExecuteScalarAsync)).SqlState);
            await transaction.RollbackAsync();
        }

        await using var again = new NpgsqlCommand("select 1 as a", connection);
        Assert.Equal(1, await again.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Cancelling_stops_the_statement(string server)
    {
        await using var connection = await NpgsqlTarget.OpenAsync(await servers.TargetAsync(server));
        await using var command = new NpgsqlCommand(Cancel.EndlessQuery.Sql, connection);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(cancel.Token));
        Assert.Equal("57014", Assert.IsType<PostgresException>(stopped.InnerException).SqlState);
        await using var again = new NpgsqlCommand("select 1 as a", connection);
        Assert.Equal(1, await again.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_pooled_connection_is_clean_when_it_comes_back()
    {
        var settings = NpgsqlTarget.Settings(await servers.TargetAsync("sluice"), SslMode.VerifyFull);
        (settings.Pooling, settings.MaxPoolSize) = (true, 1);
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using (var first = await source.OpenConnectionAsync())
        {
            await using var set = new NpgsqlCommand("set application_name = 'first'", first);
            await set.ExecuteNonQueryAsync();
        }

        await using var second = await source.OpenConnectionAsync();
        await using var show = new NpgsqlCommand("show application_name", second);
        Assert.Equal("", await show.ExecuteScalarAsync());
    }
}
