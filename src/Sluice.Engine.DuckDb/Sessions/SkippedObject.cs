using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What CREATE … IF NOT EXISTS or DROP … IF EXISTS names: when there is nothing to do, PostgreSQL says so.</summary>
/// <param name="Kind">TABLE, VIEW, INDEX, SEQUENCE …</param>
/// <param name="Name">Without its schema.</param>
internal sealed record SkippedObject(bool IsCreated, string Kind, string Name)
{
    /// <summary>Reads a statement's tokens; null when it says no IF [NOT] EXISTS.</summary>
    public static SkippedObject? Of(string sql, List<Token> tokens)
    {
        if (tokens.Count < 5 || !(tokens[0].IsWord(sql, "create") || tokens[0].IsWord(sql, "drop")))
            return null;
        var creates = tokens[0].IsWord(sql, "create");
        for (var i = 2; i < Math.Min(tokens.Count - 2, 8); i++)
        {
            if (!tokens[i].IsWord(sql, "if"))
                continue;
            var name = i + (creates ? 3 : 2);
            if (!tokens[name - 1].IsWord(sql, "exists") || name >= tokens.Count)
                return null;
            while (name + 2 < tokens.Count && tokens[name + 1].Is(sql, '.'))
                name += 2;
            return new SkippedObject(creates, tokens[i - 1].Name(sql).ToUpperInvariant(), tokens[name].Name(sql));
        }

        return null;
    }

    /// <summary>The notice, if there is nothing to do. On an engine thread.</summary>
    public PgError? Notice(ConnectionHandle connection, ErrorMapper errors)
    {
        if (Exists(connection, errors) != IsCreated)
            return null;
        return IsCreated
            ? new PgError(Severity.Notice, SqlStates.DuplicateTable, $"relation \"{Name}\" already exists, skipping")
            : new PgError(Severity.Notice, SqlStates.SuccessfulCompletion, $"{Kind.ToLowerInvariant()} \"{Name}\" does not exist, skipping");
    }

    private bool Exists(ConnectionHandle connection, ErrorMapper errors)
    {
        var (function, column) = Kind switch
        {
            "VIEW" => ("duckdb_views", "view_name"),
            "INDEX" => ("duckdb_indexes", "index_name"),
            "SEQUENCE" => ("duckdb_sequences", "sequence_name"),
            "TYPE" => ("duckdb_types", "type_name"),
            "MACRO" or "FUNCTION" => ("duckdb_functions", "function_name"),
            _ => ("duckdb_tables", "table_name"),
        };
        var sql = $"SELECT 'x' FROM system.main.{function}() WHERE lower({column}) = {Quoting.Literal(Name)}"
            + (IsCreated ? " AND database_name = 'temp' LIMIT 1" : " LIMIT 1");
        return OwnStatement.Read(connection, sql, errors).Count > 0;
    }
}
