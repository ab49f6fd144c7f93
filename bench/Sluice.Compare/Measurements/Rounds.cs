using Sluice.Compare.Reports;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>Lets servers take turns: once unmeasured, then round after round, so that what changes on the machine meets all alike.</summary>
internal static class Rounds
{
    /// <summary>Medians by system.</summary>
    public static Dictionary<string, double> Medians(Bench bench, Func<ServerUnderTest, double> measure) =>
        Samples(bench, bench.Servers, measure).ToDictionary(pair => pair.Key.Name, pair => Statistics.Median(pair.Value));

    /// <summary>What each round gave, by what took turns.</summary>
    public static Dictionary<TTurn, List<TSample>> Samples<TTurn, TSample>(Bench bench, IReadOnlyList<TTurn> turns, Func<TTurn, TSample> measure)
        where TTurn : notnull
    {
        var samples = turns.ToDictionary(turn => turn, _ => new List<TSample>());
        for (var round = 0; round <= bench.Arguments.Rounds; round++)
        {
            foreach (var turn in turns)
            {
                var sample = measure(turn);
                if (round > 0)
                    samples[turn].Add(sample);
            }
        }

        return samples;
    }
}
