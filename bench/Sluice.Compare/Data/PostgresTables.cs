using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Data;

/// <summary>Fills a PostgreSQL with the rows of the lake: what Sluice's COPY sends goes to PostgreSQL's COPY as it came.</summary>
internal static class PostgresTables
{
    public static void Load(ServerUnderTest from, ServerUnderTest to, IReadOnlyList<string> tables, bool indexed)
    {
        using var source = from.Open();
        using var target = to.Open();
        target.Run(File.ReadAllText(BenchFiles.Combine("tpch", "postgres.sql")));
        foreach (var table in tables)
            Copy(source, target, table);
        if (indexed)
            target.Run(File.ReadAllText(BenchFiles.Combine("tpch", "postgres-indexes.sql")));
        foreach (var table in tables)
            target.Run($"VACUUM (FREEZE, ANALYZE) {table}");
        // What was loaded shall not be written out while something is measured.
        target.Run("CHECKPOINT");
    }

    private static void Copy(WireSession source, WireSession target, string table)
    {
        target.Send(Requests.Query($"COPY {table} FROM STDIN"));
        Expect(target, 'G');
        source.Send(Requests.Query($"COPY {table} TO STDOUT"));
        Expect(source, 'H');
        var batch = new CopyBatch(target);
        while (true)
        {
            var type = source.Frames.Next(out var body);
            if (type == 'd')
                batch.Add(body);
            else if (type == 'Z')
                break;
        }

        batch.Flush();
        target.Send(Requests.CopyDone);
        target.Frames.DrainToReadyForQuery();
    }

    private static void Expect(WireSession session, char wanted)
    {
        var type = session.Frames.Next(out _);
        if (type != wanted)
            throw new InvalidDataException($"expected message {wanted}, not {(char)type}");
    }
}
