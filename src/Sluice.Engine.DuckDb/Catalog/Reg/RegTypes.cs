using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>All types of this kind, by PostgreSQL's names.</summary>
internal static class RegTypes
{
    public static readonly IReadOnlyList<RegType> All =
    [
        new RegClass(), new RegTypeName(), new RegProc(), new RegProcedure(), new RegOper(), new RegOperator(),
        RegAlone.Schema, RegAlone.Role, RegInSchema.Collation, RegInSchema.Configuration, RegInSchema.Dictionary,
    ];

    private static readonly FrozenDictionary<string, RegType> ByName = All.ToFrozenDictionary(type => type.Name);

    /// <returns>Null for any other type.</returns>
    public static RegType? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
