using System.Diagnostics;
using Sluice.Compare.Data;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>
/// From starting the process to the first answer, over a lake of a hundred datasets: a first start, which makes certificates and catalog, and
/// one after it, which finds both.
/// </summary>
internal sealed class StartMeasurement : IMeasurement
{
    private const int Datasets = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "start";

    public string About => $"milliseconds from starting Sluice to its first answer, with {Datasets} datasets";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var lake = Directory.CreateTempSubdirectory("sluice-compare-start-").FullName;
        try
        {
            for (var i = 0; i < Datasets; i++)
                File.Copy(TpchTables.File(bench.Lake, "nation"), Path.Combine(lake, $"nation_{i}.parquet"));
            List<double> first = [], again = [];
            var rounds = bench.Arguments.Quick ? 1 : bench.Arguments.Rounds;
            for (var round = 0; round <= rounds; round++)
            {
                first.Add(await OnceAsync(lake, isAgain: false));
                again.Add(await OnceAsync(lake, isAgain: true));
            }

            return [Row($"start to first answer, {Datasets} datasets", first), Row("the same, the next start", again)];
        }
        finally
        {
            Directory.Delete(lake, recursive: true);
        }
    }

    private Row Row(string title, List<double> times) =>
        new(Name, title, "ms", false, new Dictionary<string, double> { [SystemNames.Sluice] = Statistics.Median(times.Skip(1)) });

    private static async Task<double> OnceAsync(string lake, bool isAgain)
    {
        var started = 0L;
        await using var server = await SluiceServer.StartAsync(lake, async data =>
        {
            if (isAgain)
                await StartAndStopAsync(lake, data);
            // Adding the user comes before this, starting the server right after it.
            started = Stopwatch.GetTimestamp();
        });
        using var tls = TlsContext.Create(server.RootCertificatePath);
        using var session = WireSession.Open(server.Target, tls);
        session.Run("SELECT count(*) FROM nation_0");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task StartAndStopAsync(string lake, string data)
    {
        await using var server = ServerProcess.Start(new Command(SluiceProgram.Find(), "serve", lake, "--data", data, "--listen", $"127.0.0.1:{FreePort.Next()}"));
        if (await server.Output.WaitForAsync(line => line.StartsWith("ready", StringComparison.Ordinal), Patience) is null)
            throw new InvalidOperationException($"sluice ended before it was ready:\n{server.Error.Text}");
        Signals.Send(server.ProcessId, Signals.Terminate);
        await server.WaitForExitAsync(Patience);
    }
}
