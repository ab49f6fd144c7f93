using System.Globalization;
using Npgsql;
using Sluice.Conformance.Tools.Run;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Npgsql's seven steps.</summary>
internal static class NpgsqlTool
{
    public static async Task<IReadOnlyList<StepReply>> RunAsync(WireTarget target)
    {
        await using var source = NpgsqlSource.Of(target);
        var run = new InProcess();
        await run.StepAsync(Steps.Connect, () => ConnectAsync(source));
        await run.StepAsync(Steps.Browse, () => NpgsqlBrowse.RunAsync(source));
        await run.StepAsync(Steps.Types, () => NpgsqlValues.RunAsync(source));
        await run.StepAsync(Steps.Parameters, () => NpgsqlParameters.RunAsync(source));
        await run.StepAsync(Steps.BigResult, () => BigResultAsync(source));
        await run.StepAsync(Steps.Cancel, () => CancelAsync(source));
        await run.StepAsync(Steps.Errors, () => ErrorsAsync(source));
        return run.Replies;
    }

    private static async Task<string> ConnectAsync(NpgsqlDataSource source)
    {
        await using (var connection = await source.OpenConnectionAsync())
        {
            Assert.True(connection.PostgreSqlVersion.Major >= 15, connection.ServerVersion);
            Assert.Equal("UTF8", connection.PostgresParameters["client_encoding"]);
            await using var set = new NpgsqlCommand("set application_name = 'left behind'", connection);
            await set.ExecuteNonQueryAsync();
        }

        // Back from the pool: what was set is gone.
        await using var again = source.CreateCommand("show application_name");
        Assert.Equal("", await again.ExecuteScalarAsync());
        await using var reloaded = await source.OpenConnectionAsync();
        await reloaded.ReloadTypesAsync();
        return reloaded.ServerVersion;
    }

    private static async Task<string> BigResultAsync(NpgsqlDataSource source)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var connection = await source.OpenConnectionAsync();
        long rows = 0, sum = 0;
        await using (var command = new NpgsqlCommand("select id, station, value from readings", connection))
        await using (var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess))
        {
            for (; await reader.ReadAsync(); rows++)
                sum += reader.GetInt64(0);
        }

        Assert.Equal((1_000_000, 500_000_500_000), (rows, sum));
        var exported = 0;
        await using (var export = await connection.BeginBinaryExportAsync("copy (select id, station, value from readings where id <= 100000) to stdout (format binary)"))
        {
            for (; await export.StartRowAsync() >= 0; exported++)
            {
                Assert.Equal(exported + 1, await export.ReadAsync<long>());
                Assert.StartsWith("station ", await export.ReadAsync<string>(), StringComparison.Ordinal);
                await export.SkipAsync();
            }
        }

        Assert.Equal(100_000, exported);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 30_000_000, $"{grown} bytes for the rows");
        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows");
    }

    private static async Task<string> CancelAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(InProcess.Sql("endless"), connection);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(deadline.Token));
        Assert.Equal("57014", Assert.IsType<PostgresException>(stopped.InnerException).SqlState);
        command.CommandTimeout = 1;
        var late = await Assert.ThrowsAsync<NpgsqlException>(() => command.ExecuteScalarAsync());
        Assert.IsType<TimeoutException>(late.InnerException);
        await using var after = new NpgsqlCommand("select 1", connection);
        Assert.Equal(1, await after.ExecuteScalarAsync());
        return "";
    }

    private static async Task<string> ErrorsAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await Refused.AsAsync("42P01", 15, () => ScalarAsync("select * from missing"));
        await Refused.AsAsync("42601", 15, () => ScalarAsync("select 1 frmo people"));
        await Refused.AsAsync("22012", 0, () => ScalarAsync("select 1 / 0"));
        Assert.Equal(1, await ScalarAsync("select 1"));
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await Refused.AsAsync("22012", 0, () => ScalarAsync("select 1 / 0"));
            await Refused.AsAsync("25P02", 0, () => ScalarAsync("select 1"));
            await transaction.RollbackAsync();
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new("select 1"), new("select * from missing"), new("select 2") } };
        await Refused.AsAsync("42P01", 15, () => batch.ExecuteNonQueryAsync());
        Assert.Equal(1, await ScalarAsync("select 1"));
        return "";

        async Task<object?> ScalarAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync();
        }
    }
}
