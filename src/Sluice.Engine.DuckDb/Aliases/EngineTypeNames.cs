using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Aliases;

/// <summary>PostgreSQL's type names that are others in DuckDB's SQL.</summary>
internal static class EngineTypeNames
{
    // What the grammar itself writes for character varying and character: DuckDB's have no length, and theirs is kept by a rule of its own.
    private static readonly FrozenSet<string> Kept = new[] { "varchar", "bpchar", "bit" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Names =
        AliasTypes.All.Where(type => !Kept.Contains(type.Name)).ToFrozenDictionary(type => type.Name, type => type.EngineName);

    // Domains of information_schema (manual, 37.2) as what they are of, and what DuckDB calls otherwise.
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["varbit"] = "bitstring", ["sql_identifier"] = "pg_name", ["cardinal_number"] = "int4", ["character_data"] = "varchar", ["yes_or_no"] = "varchar", ["time_stamp"] = "timestamptz",
    }.ToFrozenDictionary();

    /// <param name="name">Without a schema. Bit strings of any length are DuckDB's BIT, and have no alias.</param>
    /// <returns>Null where the name is the same.</returns>
    public static string? Of(string name) => Names.GetValueOrDefault(name) ?? Others.GetValueOrDefault(name);
}
