using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Tables;

/// <summary>pg_temp, the schema of a session's temporary objects, is a catalog of its own in DuckDB.</summary>
internal static class TemporarySchema
{
    public const string PgName = "pg_temp";
    public const string EngineName = "temp";

    /// <summary>Makes a relation that is created there temporary; false when it is elsewhere.</summary>
    public static bool Mark(RangeVar? relation)
    {
        if (relation?.Schemaname != PgName)
            return false;
        relation.Schemaname = EngineName;
        relation.Relpersistence = "t";
        return true;
    }
}
