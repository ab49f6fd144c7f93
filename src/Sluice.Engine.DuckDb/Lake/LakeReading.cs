using System.Collections.Concurrent;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Reads the first row of every source, several at once: with thousands of files most of a start is spent here.</summary>
internal static class LakeReading
{
    /// <param name="problems">Receives what cannot be read, in the sources' order.</param>
    public static List<ReadSource> Read(
        DatabaseHandle database, IReadOnlyList<LakeSource> sources, ErrorMapper errors, List<LakeProblem> problems, CancellationToken cancellationToken)
    {
        var outcomes = new (ReadSource? Read, LakeProblem? Problem)[sources.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // Ranges: a task opens a connection, so let it do many sources.
        var ranges = Partitioner.Create(0, Math.Max(sources.Count, 1), Math.Max(1, (sources.Count / (Environment.ProcessorCount * 4)) + 1));
        Parallel.ForEach(ranges, options, range =>
        {
            using var connection = Connection.Open(database);
            var reader = new LakeReader(connection, errors);
            for (var i = range.Item1; i < Math.Min(range.Item2, sources.Count); i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                outcomes[i] = Try(reader, sources[i]);
            }
        });
        problems.AddRange(outcomes.Select(outcome => outcome.Problem).OfType<LakeProblem>());
        return [.. outcomes.Select(outcome => outcome.Read).OfType<ReadSource>()];
    }

    private static (ReadSource?, LakeProblem?) Try(LakeReader reader, LakeSource source)
    {
        try
        {
            return (reader.Read(source), null);
        }
        catch (PgErrorException e)
        {
            return (null, LakeProblem.Of(source, e));
        }
    }
}
