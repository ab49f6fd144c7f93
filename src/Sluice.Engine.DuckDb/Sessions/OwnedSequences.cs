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

    // What is gone is remembered too, for a rollback may bring it back, until there are so many.
    private const int MostRemembered = 1000;

    private const string Names = """
        SELECT table_name, NULL FROM system.main.duckdb_tables() WHERE database_name = 'temp'
        UNION ALL SELECT sequence_name, sequence_oid::VARCHAR FROM system.main.duckdb_sequences() WHERE database_name = 'temp'
        """;

    // By OID: after a rollback another sequence may have the name, and that is the client's own.
    private readonly List<(string Table, string Sequence, string Oid)> _made = [];

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
        var (tables, sequences) = Existing();
        foreach (var (table, sequence, oid) in _made)
        {
            if (!tables.Contains(table) && sequences.GetValueOrDefault(sequence) == oid)
                Drop(sequence);
        }

        if (_made.Count > MostRemembered)
            _made.RemoveAll(made => sequences.GetValueOrDefault(made.Sequence) != made.Oid);
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
        _made.Add((sequence.Table, name, Existing().Sequences[name]));
        OwnStatement.Run(
            connection,
            $"ALTER TABLE temp.main.{Quoting.Identifier(sequence.Table)} ALTER COLUMN {Quoting.Identifier(sequence.Column)} SET DEFAULT nextval({Quoting.Literal("temp.main." + written)})",
            errors);
    }

    /// <summary>The session's tables, and its sequences with their OIDs; one of each may share a name.</summary>
    private (HashSet<string> Tables, Dictionary<string, string> Sequences) Existing()
    {
        var tables = new HashSet<string>();
        var sequences = new Dictionary<string, string>();
        foreach (var row in OwnStatement.Read(connection, Names, errors))
        {
            if (row[1] is { } oid)
                sequences[row[0]!] = oid;
            else
                tables.Add(row[0]!);
        }

        return (tables, sequences);
    }

    private static string Free(OwnedSequence sequence, (HashSet<string> Tables, Dictionary<string, string> Sequences) taken)
    {
        var wanted = $"{sequence.Table}_{sequence.Column}";
        for (var number = 0; ; number++)
        {
            var end = number == 0 ? "_seq" : $"_seq{number}";
            var name = wanted[..Math.Min(wanted.Length, MostCharacters - end.Length)] + end;
            if (!taken.Tables.Contains(name) && !taken.Sequences.ContainsKey(name))
                return name;
        }
    }
}
