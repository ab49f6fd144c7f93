using System.Diagnostics;
using Sluice.Compare.Data;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>From starting the process to the first answer, over a lake of a hundred datasets. A first start: certificates are made too.</summary>
internal sealed class StartMeasurement : IMeasurement
{
    private const int Datasets = 100;

    public string Name => "start";

    public string About => $"milliseconds from starting Sluice to its first answer, with {Datasets} datasets";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var lake = Directory.CreateTempSubdirectory("sluice-compare-start-").FullName;
        try
        {
            for (var i = 0; i < Datasets; i++)
                File.Copy(TpchTables.File(bench.Lake, "nation"), Path.Combine(lake, $"nation_{i}.parquet"));
            var times = new List<double>();
            var rounds = bench.Arguments.Quick ? 1 : bench.Arguments.Rounds;
            for (var round = 0; round <= rounds; round++)
                times.Add(await OnceAsync(lake));
            var median = new Dictionary<string, double> { [SystemNames.Sluice] = Statistics.Median(times.Skip(1)) };
            return [new Row(Name, $"start to first answer, {Datasets} datasets", "ms", false, median)];
        }
        finally
        {
            Directory.Delete(lake, recursive: true);
        }
    }

    private static async Task<double> OnceAsync(string lake)
    {
        var started = 0L;
        await using var server = await SluiceServer.StartAsync(lake, _ =>
        {
            // Adding the user comes before this, starting the server right after it.
            started = Stopwatch.GetTimestamp();
            return Task.CompletedTask;
        });
        using var tls = TlsContext.Create(server.RootCertificatePath);
        using var session = WireSession.Open(server.Target, tls);
        session.Run("SELECT count(*) FROM nation_0");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
