using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What a connection is told before its client's first statement.</summary>
internal static class SessionStart
{
    /// <summary>The session's place in the catalog, its time zone, and the functions that answer who it is.</summary>
    public static string Statements(string database, EngineSessionOptions options) => $"""
        {SetSearchPath(database, ["public"], readsLeaves: false)};
        {SetTimeZone(options.TimeZone)};
        {Functions(options)}
        """;

    /// <summary>Those that answer for one session.</summary>
    public static string Functions(EngineSessionOptions options) => $"""
        CREATE OR REPLACE TEMP MACRO current_user() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO session_user() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO current_role() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO "user"() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO pg_backend_pid() AS {options.ProcessId}::INTEGER;
        {SslMacros.Of(options.Ssl)}
        """;

    /// <summary>Ours come last, but before DuckDB's own.</summary>
    /// <param name="schemas">By PostgreSQL's names.</param>
    /// <param name="readsLeaves">Whether tables with nested columns are read as their leaves.</param>
    public static string SetSearchPath(string database, IEnumerable<string> schemas, bool readsLeaves)
    {
        var entries = schemas.SelectMany(schema => readsLeaves && schema == "public" ? [PgSchemas.Leaves, schema] : new[] { PgSchemas.EngineNameOf(schema) ?? schema }).Where(schema => schema != PgSchemas.Catalog)
            .Append(PgSchemas.Catalog).Select(schema => $"{Quoting.Identifier(database)}.{Quoting.Identifier(schema)}");
        return $"SET search_path = {Quoting.Literal(string.Join(',', entries))}";
    }

    public static string SetTimeZone(string timeZone) => $"SET TimeZone = {Quoting.Literal(EngineTimeZone.NameOf(timeZone))}";
}
