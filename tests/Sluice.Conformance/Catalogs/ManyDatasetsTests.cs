using System.Diagnostics;
using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;
using Xunit.Abstractions;

namespace Sluice.Conformance.Catalogs;

/// <summary>
/// What a lake of ten thousand tables costs who connects and browses. The bars are for the server's processor time, which other work on
/// the machine does not change; the time that passed is printed beside it.
/// </summary>
[Collection(OwnServersCollection.Name)]
public sealed class ManyDatasetsTests(ITestOutputHelper output)
{
    private const int Rounds = 5;
    private const long MostResident = 1L << 30;
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // What pgJDBC's DatabaseMetaData.getTables asks, in short: its CASE over the kinds left out.
    private const string Tables = """
        SELECT NULL AS TABLE_CAT, n.nspname AS TABLE_SCHEM, c.relname AS TABLE_NAME, d.description AS REMARKS
        FROM pg_catalog.pg_namespace n, pg_catalog.pg_class c
        LEFT JOIN pg_catalog.pg_description d ON (c.oid = d.objoid AND d.objsubid = 0 AND d.classoid = 'pg_class'::regclass)
        WHERE c.relnamespace = n.oid AND c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        ORDER BY TABLE_SCHEM, TABLE_NAME
        """;

    [Fact]
    public async Task Connecting_and_listing_ten_thousand_tables_stays_cheap()
    {
        using var lake = new ManyDatasets();
        var start = Stopwatch.StartNew();
        await using var server = await SluiceServer.StartAsync(lake.Path, Patience, _ => Task.CompletedTask);
        output.WriteLine($"start: {start.Elapsed.TotalSeconds:0.0} s, {ProcessorTime.Of(server.ProcessId).TotalSeconds:0.0} s of processor time");

        await MeasureAsync(server, "connect", ConnectAsync);
        await MeasureAsync(server, "\\dt", target => ListAsync(target, "\\dt"));
        await MeasureAsync(server, "getTables", target => ListAsync(target, Tables));
        output.WriteLine($"resident: {server.ReadResidentBytes() >> 20} MiB");
        Assert.InRange(server.ReadResidentBytes(), 0, MostResident);
    }

    private async Task MeasureAsync(SluiceServer server, string name, Func<WireTarget, Task> body)
    {
        var used = new List<TimeSpan>();
        var passed = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = ProcessorTime.Of(server.ProcessId);
            var watch = Stopwatch.StartNew();
            await body(server.Target);
            passed.Add(watch.Elapsed);
            used.Add(ProcessorTime.Of(server.ProcessId) - before);
        }

        output.WriteLine($"{name}: {Median(passed).TotalMilliseconds:0} ms, {Median(used).TotalMilliseconds:0} ms of processor time");
        Assert.InRange(Median(used), TimeSpan.Zero, Bar);
    }

    private static async Task ConnectAsync(WireTarget target)
    {
        await using var client = await WireClient.ConnectAsync(target);
        await client.QueryAsync("select 1");
    }

    private static async Task ListAsync(WireTarget target, string command)
    {
        var result = await Psql.RunAsync(Psql.Libpq15, target, $"sslmode=verify-full sslrootcert={target.RootCertificatePath}", command);
        Assert.Equal(ManyDatasets.Count, result.OrThrow(command).Output.Split('\n').Count(line => line.Contains("|dataset_", StringComparison.Ordinal)));
    }

    private static TimeSpan Median(List<TimeSpan> values) => values.Order().ElementAt(values.Count / 2);
}
