using System.Text;

namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>
/// Gives OIDs by name, so that the same lake has the same ones after each start without their being kept anywhere. Two names that meet
/// are told apart by their order, so a name's OID may only change when a rare neighbour comes or goes.
/// </summary>
internal static class LakeOids
{
    /// <summary>The first one given; below it are PostgreSQL's own, and those of what lives as long as a session.</summary>
    public const uint First = 1 << 24;

    // Drivers keep an OID in an int.
    private const uint End = int.MaxValue;

    /// <param name="names">Without duplicates.</param>
    public static IReadOnlyDictionary<string, uint> Give(IEnumerable<string> names)
    {
        var given = new Dictionary<string, uint>(StringComparer.Ordinal);
        var taken = new HashSet<uint>();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var oid = Hash(name);
            while (!taken.Add(oid))
                oid = oid + 1 == End ? First : oid + 1;
            given.Add(name, oid);
        }

        return given;
    }

    // FNV-1a: the same in every process.
    private static uint Hash(string name)
    {
        var hash = 2166136261;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ octet) * 16777619;
        return First + (hash % (End - First));
    }
}
