using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sluice.Conformance.Tools.Run;
using Sluice.Conformance.Tools.WithNpgsql;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.WithEfCore;

/// <summary>EF Core's seven steps: a model scaffolded from the lake, and LINQ over it.</summary>
internal static class EfCoreTool
{
    public static async Task<IReadOnlyList<StepReply>> RunAsync(WireTarget target)
    {
        await using var source = NpgsqlSource.Of(target);
        using var scaffolding = new Scaffolding();
        var run = new InProcess();
        await run.StepAsync(Steps.Connect, () => ConnectAsync(source));
        await run.StepAsync(Steps.Browse, () => BrowseAsync(source, scaffolding));
        await StepAsync(Steps.Types, TypesAsync);
        await StepAsync(Steps.Parameters, EfCoreQueries.RunAsync);
        await StepAsync(Steps.BigResult, BigResultAsync);
        await StepAsync(Steps.Cancel, CancelAsync);
        await StepAsync(Steps.Errors, ErrorsAsync);
        return run.Replies;

        Task StepAsync(string step, Func<LakeContext, Task<string>> action) => run.StepAsync(step, async () =>
        {
            await using var context = await scaffolding.ContextAsync(source);
            return await action(context);
        });
    }

    private static async Task<string> ConnectAsync(NpgsqlDataSource source)
    {
        await using var context = new DbContext(new DbContextOptionsBuilder().UseNpgsql(source).Options);
        Assert.True(await context.Database.CanConnectAsync());
        return await context.Database.SqlQueryRaw<string>("select version() as \"Value\"").SingleAsync();
    }

    private static async Task<string> BrowseAsync(NpgsqlDataSource source, Scaffolding scaffolding)
    {
        var model = await scaffolding.ReadAsync(source);
        Assert.Equal(["events", "people", "readings", "sales"], model.Tables.Select(table => table.Name).Order());
        var columns = model.Tables.SelectMany(table => table.Columns).ToList();
        Assert.Equal(
            ["id bigint", "name text", "born date", "height double precision", "member boolean", "seen timestamp without time zone"],
            model.Tables.Single(table => table.Name == "people").Columns.Select(column => $"{column.Name} {column.StoreType}"));
        Assert.Equal(["bigint", "text", "text[]", "json"], model.Tables.Single(table => table.Name == "events").Columns.Select(column => column.StoreType));
        Assert.All(columns, column => Assert.True(column.IsNullable));
        Assert.All(model.Tables, table => Assert.Null(table.PrimaryKey));
        Assert.All(model.Tables, table => Assert.Empty(table.ForeignKeys));
        return string.Create(CultureInfo.InvariantCulture, $"{columns.Count} columns scaffolded");
    }

    private static async Task<string> TypesAsync(LakeContext context)
    {
        var grace = await context.Of("people").SingleAsync(row => (string)row["name"] == "Grace");
        Assert.Equal(
            [2L, "Grace", new DateOnly(1906, 12, 9), 1.68, false, new DateTime(2024, 3, 2, 13, 30, 0)],
            new[] { "id", "name", "born", "height", "member", "seen" }.Select(name => grace[name]));
        var start = await context.Of("events").Where(row => (long)row["id"] == 1)
            .Select(row => new { Tags = (List<string>)row["tags"], Place = (string)row["place"] }).SingleAsync();
        Assert.Equal(["a", "b"], start.Tags);
        Assert.Contains("48.1", start.Place, StringComparison.Ordinal);
        Assert.Equal(-0.05m, await ValueAsync<decimal>("numeric"));
        Assert.Equal(Guid.Parse("0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11"), await ValueAsync<Guid>("uuid"));
        Assert.Equal(new DateTime(2024, 3, 1, 2, 4, 5, DateTimeKind.Utc), await ValueAsync<DateTime>("timestamptz"));
        Assert.Equal([0, 255, 16], await ValueAsync<byte[]>("bytea"));
        Assert.Equal(0.1f, await ValueAsync<float>("float4"));
        Assert.Equal((short)-12, await ValueAsync<short>("int2"));
        return "14 values";

        Task<T> ValueAsync<T>(string name)
        {
            // Braces are its placeholders.
            var sql = $"select \"{name}\" as \"Value\" from ({InProcess.Sql("types").Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}) as t";
            return context.Database.SqlQueryRaw<T>(sql).SingleAsync();
        }
    }

    private static async Task<string> BigResultAsync(LakeContext context)
    {
        long rows = 0, sum = 0;
        await foreach (var id in context.Of("readings").Select(row => (long)row["id"]).AsAsyncEnumerable())
        {
            rows++;
            sum += id;
        }

        Assert.Equal((1_000_000, 500_000_500_000), (rows, sum));
        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows");
    }

    private static async Task<string> CancelAsync(LakeContext context)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => context.Database.ExecuteSqlRawAsync(InProcess.Sql("endless"), deadline.Token));
        Assert.Equal("57014", Assert.IsType<PostgresException>(stopped.InnerException).SqlState);
        Assert.Equal(4, await context.Of("people").CountAsync());
        return "";
    }

    private static async Task<string> ErrorsAsync(LakeContext context)
    {
        await context.Database.OpenConnectionAsync();
        await Refused.AsAsync("42P01", 15, () => context.Database.ExecuteSqlRawAsync("select * from missing"));
        await Refused.AsAsync("42601", 15, () => context.Database.ExecuteSqlRawAsync("select 1 frmo people"));
        await Refused.AsAsync("22012", 0, () => context.Of("people").Select(row => (long)row["id"] / ((long)row["id"] - 1)).ToListAsync());
        Assert.Equal(4, await context.Of("people").CountAsync());
        return "";
    }
}
