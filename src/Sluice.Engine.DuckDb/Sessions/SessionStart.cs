using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What a connection is told before its client's first statement.</summary>
internal static class SessionStart
{
    /// <summary>What a connection has before it is told another.</summary>
    public const string DatabaseTimeZone = "UTC";

    /// <summary>The session's place in the catalog and, where it is not the database's, its time zone.</summary>
    public static string Statements(string database, EngineSessionOptions options)
    {
        var path = SetSearchPath(database, ["public"], readsLeaves: false);
        return EngineTimeZone.NameOf(options.TimeZone) == DatabaseTimeZone ? path : $"{path}; {SetTimeZone(options.TimeZone)}";
    }

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
