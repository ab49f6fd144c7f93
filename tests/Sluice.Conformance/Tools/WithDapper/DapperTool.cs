using System.Globalization;
using Dapper;
using Npgsql;
using Sluice.Conformance.Tools.Run;
using Sluice.Conformance.Tools.WithNpgsql;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.WithDapper;

/// <summary>Dapper's seven steps: rows into objects, parameters by name, lists as arrays.</summary>
internal static class DapperTool
{
    private const string Columns =
        """
        "bool", "int4", "int8", "numeric", "float4", "float8", "text", "json", "timestamp", "timestamptz", "uuid", "texts", "null"
        """;

    public static async Task<IReadOnlyList<StepReply>> RunAsync(WireTarget target)
    {
        await using var source = NpgsqlSource.Of(target);
        var run = new InProcess();
        await StepAsync(Steps.Connect, connection => connection.QuerySingleAsync<string>("select version()"));
        await StepAsync(Steps.Browse, BrowseAsync);
        await StepAsync(Steps.Types, TypesAsync);
        await StepAsync(Steps.Parameters, ParametersAsync);
        await StepAsync(Steps.BigResult, BigResultAsync);
        await StepAsync(Steps.Cancel, CancelAsync);
        await StepAsync(Steps.Errors, ErrorsAsync);
        return run.Replies;

        Task StepAsync(string step, Func<NpgsqlConnection, Task<string>> action) => run.StepAsync(step, async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            return await action(connection);
        });
    }

    private static async Task<string> BrowseAsync(NpgsqlConnection connection)
    {
        var tables = await connection.QueryAsync<(string Name, string Kind)>(InProcess.Sql("browse/tables"));
        Assert.Equal([("events", "BASE TABLE"), ("people", "BASE TABLE"), ("readings", "BASE TABLE"), ("sales", "BASE TABLE")], tables);
        var columns = (await connection.QueryAsync<(string Table, string Column, string Type, int Place)>(InProcess.Sql("browse/columns"))).ToList();
        Assert.Equal([("events", "id", "bigint", 1), ("events", "what", "text", 2), ("events", "tags", "ARRAY", 3), ("events", "place", "json", 4)], columns.Take(4));
        Assert.Contains("public", await connection.QueryAsync<string>(InProcess.Sql("browse/schemas")));
        Assert.Empty(await connection.QueryAsync(InProcess.Sql("browse/keys")));
        return string.Create(CultureInfo.InvariantCulture, $"{columns.Count} columns");
    }

    private static async Task<string> TypesAsync(NpgsqlConnection connection)
    {
        // A month has no fixed length: .NET's TimeSpan cannot hold this interval, and 39 digits no decimal.
        var row = (IDictionary<string, object>)await connection.QuerySingleAsync(
            $"select {Columns}, \"interval\"::text as \"interval as text\" from ({InProcess.Sql("types")}) as t");
        Assert.Equal(long.MaxValue, row["int8"]);
        Assert.Equal(-0.05m, row["numeric"]);
        Assert.Equal(0.1f, row["float4"]);
        Assert.Equal(new DateTime(2024, 3, 1, 2, 4, 5, DateTimeKind.Utc), row["timestamptz"]);
        Assert.Equal(Guid.Parse("0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11"), row["uuid"]);
        Assert.Equal(new[] { "a", null, "b c" }, row["texts"]);
        Assert.Equal("1 year 2 mons -3 days +04:05:06", row["interval as text"]);
        Assert.Null(row["null"]);
        var people = (await connection.QueryAsync<Person>("select * from people order by id")).ToList();
        Assert.Equal(4, people.Count);
        Assert.Equal((1L, "Ada", 1.65, true, new DateTime(2024, 3, 1, 12, 0, 0)), (people[0].Id, people[0].Name, people[0].Height, people[0].Member, people[0].Seen));
        Assert.Null(people[2].Height);
        return string.Create(CultureInfo.InvariantCulture, $"{row.Count} values");
    }

    private static async Task<string> ParametersAsync(NpgsqlConnection connection)
    {
        Assert.Equal("Ada", await connection.QuerySingleAsync<string>(
            "select name from people where id = any(@ids) and name = @name limit @most", new { ids = new[] { 1L, 2L }, name = "Ada", most = 5 }));
        Assert.Equal(42, await connection.QuerySingleAsync<int>("select @a + 1", new { a = 41 }));
        Assert.Null(await connection.QuerySingleAsync<string?>("select @a::text", new { a = (string?)null }));
        Assert.Equal([13L, 14L], await connection.QueryAsync<long>("select price from sales where item = @item order by price", new { item = "ink" }));
        await using var several = await connection.QueryMultipleAsync("select count(*) from people; select max(year) from sales where price > @price", new { price = 1L });
        Assert.Equal((4L, 2024L), (await several.ReadSingleAsync<long>(), await several.ReadSingleAsync<long>()));
        return "";
    }

    private static async Task<string> BigResultAsync(NpgsqlConnection connection)
    {
        long rows = 0, sum = 0;
        await foreach (var row in connection.QueryUnbufferedAsync<(long Id, string Station, double Value)>("select id, station, value from readings"))
        {
            rows++;
            sum += row.Id;
        }

        Assert.Equal((1_000_000, 500_000_500_000), (rows, sum));
        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows");
    }

    private static async Task<string> CancelAsync(NpgsqlConnection connection)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.ExecuteScalarAsync(new CommandDefinition(InProcess.Sql("endless"), cancellationToken: deadline.Token)));
        Assert.Equal("57014", Assert.IsType<PostgresException>(stopped.InnerException).SqlState);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select 1"));
        return "";
    }

    private static async Task<string> ErrorsAsync(NpgsqlConnection connection)
    {
        await Refused.AsAsync("42P01", 15, () => connection.QueryAsync("select * from missing"));
        await Refused.AsAsync("42601", 15, () => connection.QueryAsync("select 1 frmo people where 1 = @a", new { a = 1 }));
        await Refused.AsAsync("22012", 0, () => connection.QueryAsync("select 1 / 0"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select 1"));
        return "";
    }

    private sealed class Person
    {
        public long Id { get; init; }

        public string? Name { get; init; }

        public double? Height { get; init; }

        public bool? Member { get; init; }

        public DateTime? Seen { get; init; }
    }
}
