using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>SELECT 1 on sessions that stay: what a statement costs beside its work.</summary>
internal sealed class SelectOneMeasurement : IMeasurement
{
    private static readonly int[] Clients = [1, 8, 64];

    public string Name => "select-1";

    public string About => "SELECT 1 a second at 1, 8 and 64 clients, simple and prepared";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench) => Task.FromResult<IReadOnlyList<Row>>(
    [
        .. Clients.Select(clients => Measure(bench, clients, prepared: false)),
        .. Clients.Select(clients => Measure(bench, clients, prepared: true)),
    ]);

    private Row Measure(Bench bench, int clients, bool prepared)
    {
        var request = prepared ? Requests.ExecutePrepared("one") : Requests.Query("SELECT 1");
        var sessions = bench.Servers.ToDictionary(server => server.Name, server => Open(server, clients, prepared));
        var rates = Rounds.Medians(bench, server =>
        {
            var mine = sessions[server.Name];
            return ClosedLoop.Rate(clients, bench.Arguments.Window, client => mine[client].Run(request));
        });
        foreach (var session in sessions.Values.SelectMany(all => all))
            session.Close();
        var what = $"SELECT 1, {(prepared ? "prepared" : "simple")}, {clients} client{(clients == 1 ? "" : "s")}";
        return new Row(Name, what, "1/s", true, rates) { InChart = prepared && clients == 8 };
    }

    private static List<WireSession> Open(ServerUnderTest server, int clients, bool prepared)
    {
        var sessions = Enumerable.Range(0, clients).Select(_ => server.OpenSmall()).ToList();
        if (prepared)
            sessions.ForEach(session => session.Run(Requests.Prepare("one", "SELECT 1")));
        return sessions;
    }
}
