using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Makes the sequences of a session's serial and identity columns, and drops them when their tables are gone. On an engine thread.</summary>
internal sealed class OwnedSequences(ConnectionHandle connection, ErrorMapper errors)
{
    // A name in a catalog has at most 63 bytes (manual, 4.1.1).
    private const int MostCharacters = 63;

    private const string Names = """
        SELECT table_name FROM system.main.duckdb_tables() WHERE database_name = 'temp'
        UNION ALL SELECT sequence_name FROM system.main.duckdb_sequences() WHERE database_name = 'temp'
        """;

    private readonly List<(string Table, string Sequence)> _made = [];

    /// <summary>After the table was created.</summary>
    public void Make(IReadOnlyList<OwnedSequence> sequences)
    {
        if (sequences.Count == 0)
            return;
        try
        {
            foreach (var sequence in sequences)
                Make(sequence);
        }
        catch (PgErrorException)
        {
            OwnStatement.Run(connection, $"DROP TABLE IF EXISTS temp.main.{Quoting.Identifier(sequences[0].Table)}", errors);
            DropOrphans();
            throw;
        }
    }

    /// <summary>After a statement that may have dropped tables.</summary>
    public void DropOrphans()
    {
        if (_made.Count == 0)
            return;
        var names = Existing();
        foreach (var (table, sequence) in _made.Where(made => !names.Contains(made.Table)).ToList())
        {
            _made.Remove((table, sequence));
            if (names.Contains(sequence))
                Drop(sequence);
        }
    }

    // One that still fills a column belongs to a table that goes by another name now.
    private void Drop(string sequence)
    {
        try
        {
            OwnStatement.Run(connection, $"DROP SEQUENCE temp.main.{Quoting.Identifier(sequence)}", errors);
        }
        catch (PgErrorException e) when (e.Error.SqlState == EngineSqlStates.DependentObjectsStillExist)
        {
            return;
        }
    }

    private void Make(OwnedSequence sequence)
    {
        var name = Free(sequence, Existing());
        var written = Quoting.Identifier(name);
        OwnStatement.Run(connection, $"CREATE TEMP SEQUENCE {written}{sequence.Options}", errors);
        _made.Add((sequence.Table, name));
        OwnStatement.Run(
            connection,
            $"ALTER TABLE temp.main.{Quoting.Identifier(sequence.Table)} ALTER COLUMN {Quoting.Identifier(sequence.Column)} SET DEFAULT nextval({Quoting.Literal("temp.main." + written)})",
            errors);
    }

    private HashSet<string> Existing() => [.. OwnStatement.Read(connection, Names, errors).Select(row => row[0]!)];

    private static string Free(OwnedSequence sequence, HashSet<string> taken)
    {
        var wanted = $"{sequence.Table}_{sequence.Column}";
        for (var number = 0; ; number++)
        {
            var end = number == 0 ? "_seq" : $"_seq{number}";
            var name = wanted[..Math.Min(wanted.Length, MostCharacters - end.Length)] + end;
            if (!taken.Contains(name))
                return name;
        }
    }
}
