using Sluice.Engine.Types;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>A column as pg_attribute tells of it: the same type as RowDescription's.</summary>
/// <param name="Dimensions">1 for an array, else 0.</param>
internal readonly record struct ColumnShape(PgType Type, int Dimensions)
{
    public static ColumnShape Of(EngineType type)
    {
        var told = PgTypeMapping.ToPgType(type);
        return new ColumnShape(told, PgTypes.TryGetElement(told.Oid, out _) ? 1 : 0);
    }
}
