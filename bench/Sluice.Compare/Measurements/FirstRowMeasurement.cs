using System.Diagnostics;
using Sluice.Compare.Reports;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>From the query to the first row of a large answer; the rest is not waited for.</summary>
internal sealed class FirstRowMeasurement : IMeasurement
{
    public string Name => "first-row";

    public string About => "milliseconds from SELECT * FROM lineitem to its first row";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var request = Requests.ExtendedQuery("SELECT * FROM lineitem", binary: false);
        var times = Rounds.Medians(bench, server =>
        {
            using var session = server.Open();
            // What a session's first statement costs is another matter.
            session.Run("SELECT 1");
            var started = Stopwatch.GetTimestamp();
            session.Send(request);
            while (session.Frames.Next(out _) != 'D')
            {
                // ParseComplete, BindComplete, RowDescription.
            }

            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        return Task.FromResult<IReadOnlyList<Row>>([new Row(Name, "first row of lineitem", "ms", false, times)]);
    }
}
