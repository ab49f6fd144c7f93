using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Aliases;

/// <summary>A type of PostgreSQL's that DuckDB stores as one of its own, under a name that stays with its columns.</summary>
/// <param name="Name">PostgreSQL's name, as RowDescription's OID stands for.</param>
/// <param name="Storage">How it is stored.</param>
internal sealed record AliasType(string Name, DuckDbType Storage)
{
    /// <summary>Its name in DuckDB's SQL: apart from DuckDB's own names, some of which mean something else (oid is BIGINT there).</summary>
    public string EngineName => Prefix + Name;

    /// <summary>What such names begin with.</summary>
    public const string Prefix = "pg_";
}
