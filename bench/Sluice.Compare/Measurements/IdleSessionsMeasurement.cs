using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>What a session costs that is logged in and waits, in memory of the server's processes.</summary>
internal sealed class IdleSessionsMeasurement : IMeasurement
{
    // A process each: more would say the same.
    private const int PostgresSessions = 200;
    private const int Openers = 4;
    private const int WarmUps = 20;

    // What a server does after its last answer shall not be missed.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public string Name => "idle-sessions";

    public string About => "resident memory of an idle session that has logged in, and of one that has asked SELECT 1";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var (silent, asked) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        var sessions = bench.Arguments.IdleSessions;
        // A server that has done nothing else: memory it was given before would hide what sessions need.
        await using var sluice = await SluiceUnderTest.StartAsync(bench.Lake, sessions + 100);
        foreach (var server in bench.Servers.Select(server => server == bench.Sluice ? sluice : server))
        {
            var count = server == sluice ? sessions : Math.Min(sessions, PostgresSessions);
            (silent[server.Name], asked[server.Name]) = Measure(server, count);
        }

        return
        [
            new Row(Name, "idle session", "KB", false, silent),
            new Row(Name, "idle session after SELECT 1", "KB", false, asked),
        ];
    }

    private static (double Silent, double Asked) Measure(ServerUnderTest server, int count)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            var first = server.OpenSmall();
            first.Run("SELECT 1");
            first.Close();
        }

        var before = Settled(server);
        var sessions = new WireSession[count];
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Openers }, i => sessions[i] = server.OpenSmall());
            var silent = Settled(server) - before;
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Openers }, i => sessions[i].Run("SELECT 1"));
            return (silent / 1000.0 / count, (Settled(server) - before) / 1000.0 / count);
        }
        finally
        {
            Parallel.ForEach(sessions, session => session?.Dispose());
        }
    }

    private static long Settled(ServerUnderTest server)
    {
        Thread.Sleep(Settling);
        return server.Processes.ResidentBytes();
    }
}
