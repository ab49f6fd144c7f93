using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Rows;

namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>What pg_attribute repeats of pg_type for each column.</summary>
internal sealed record TypeFacts(int Length, bool IsByValue, string Align, string Storage, long Collation)
{
    private static readonly Lazy<Dictionary<uint, TypeFacts>> ByOid = new(Read);

    public static TypeFacts Of(uint oid) => ByOid.Value[oid];

    private static Dictionary<uint, TypeFacts> Read()
    {
        var rows = FactFile.Read("pg_type");
        var names = rows[0];
        var (oid, length, byValue) = (At("oid"), At("typlen"), At("typbyval"));
        var (align, storage, collation) = (At("typalign"), At("typstorage"), At("typcollation"));
        return rows.Skip(1).ToDictionary(
            row => uint.Parse(row[oid]!, CultureInfo.InvariantCulture),
            row => new TypeFacts(
                int.Parse(row[length]!, CultureInfo.InvariantCulture), row[byValue] == "t", row[align]!, row[storage]!,
                long.Parse(row[collation]!, CultureInfo.InvariantCulture)));

        int At(string name) => Array.IndexOf(names, name);
    }
}
