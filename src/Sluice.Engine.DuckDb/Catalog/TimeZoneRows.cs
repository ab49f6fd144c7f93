using System.Text;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>The time zones there are, as pg_timezone_names' view reads them: pg_time_zones.</summary>
internal static class TimeZoneRows
{
    private const int SecondsAYear = 31_556_952;
    private const int Samples = 12;

    public static SystemRelation Relation(TimeProvider time) => new(
        "pg_time_zones",
        [new("zone", TypeKind.Text), new("abbrev", TypeKind.Text), new("seconds", TypeKind.Int32), new("is_dst", TypeKind.Bool)],
        _ => Rows(time.GetUtcNow().ToUnixTimeSeconds()));

    private static List<object?[]> Rows(long now)
    {
        var rows = new List<object?[]>();
        foreach (var name in ZoneNames.All())
        {
            if (!ZoneNames.TryFromFile(name, out var zone))
                continue;
            var period = zone.At(now, out _, out _);
            rows.Add([name, Encoding.ASCII.GetString(period.Abbreviation), period.Offset, period.Offset > StandardOffset(zone, now)]);
        }

        return rows;
    }

    // The least of a year: clocks go forward in summer.
    private static int StandardOffset(PgTimeZone zone, long now) =>
        Enumerable.Range(0, Samples).Min(part => zone.At(now + (part * (SecondsAYear / Samples)), out _, out _).Offset);
}
