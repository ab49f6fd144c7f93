using Sluice.Engine.DuckDb.Catalog.Reg;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>Gives types whose values are OIDs shown as names what shows them.</summary>
internal static class OidTypes
{
    public static EngineType Named(EngineType type, IOidNames? names)
    {
        if (names is null)
            return type;
        if (RegTypes.Find(type.PgName) is not null)
            return type with { OidNames = names };
        return type.Fields.Count == 0
            ? type
            : type with { Fields = [.. type.Fields.Select(field => field with { Type = Named(field.Type, names) })] };
    }
}
