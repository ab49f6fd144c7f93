namespace Sluice.Engine.Zones;

/// <summary>Looks up periods for moments that mostly lie close together: remembers the last one. Not thread-safe.</summary>
public sealed class ZoneCursor(PgTimeZone zone)
{
    private ZonePeriod _period = new(0, []);
    private long _from = 1;
    private long _until;

    public ZonePeriod At(long unixSeconds)
    {
        if (unixSeconds < _from || unixSeconds >= _until)
            _period = zone.At(unixSeconds, out _from, out _until);
        return _period;
    }
}
