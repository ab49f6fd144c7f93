using System.Diagnostics;
using Sluice.Compare.Libpq;
using Sluice.Compare.Reports;

namespace Sluice.Compare.Measurements;

/// <summary>All of lineitem through PostgreSQL's own client library, which makes a result of each row.</summary>
internal sealed class LibpqMeasurement : IMeasurement
{
    public string Name => "stream-libpq";

    public string About => "the same rows a second through libpq in single-row mode";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench) =>
        Task.FromResult<IReadOnlyList<Row>>([Measure(bench, binary: false), Measure(bench, binary: true)]);

    private Row Measure(Bench bench, bool binary)
    {
        var rates = Rounds.Medians(bench, server =>
        {
            using var session = LibpqSession.Open(server.Target);
            var started = Stopwatch.GetTimestamp();
            var rows = session.Drain("SELECT * FROM lineitem", binary);
            return rows / Stopwatch.GetElapsedTime(started).TotalSeconds;
        });
        return new Row(Name, $"lineitem as {(binary ? "binary" : "text")}, libpq", "rows/s", true, rates);
    }
}
