using System.Buffers.Binary;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>timestamp in the session's DateStyle; with a zone, timestamptz in that zone.</summary>
internal readonly struct TimestampText(TimestampUnit unit, TemporalLayout layout, ZoneCursor? zone) : ISlotFormat<long>
{
    private readonly TimestampUnit _unit = unit;
    private readonly TemporalLayout _layout = layout;
    private readonly ZoneCursor? _zone = zone;

    public int MaxLength => TemporalLayout.MaxLength;

    public int Write(long value, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        if (TimestampUnit.IsInfinite(value))
        {
            text.Append(value > 0 ? "infinity"u8 : "-infinity"u8);
            return text.Length;
        }

        var microseconds = TemporalRange.CheckTimestamp(_unit.ToMicroseconds(value));
        var period = _zone?.At(CivilCalendar.FloorDivide(microseconds, CivilCalendar.MicrosecondsPerSecond));
        var local = period is null ? microseconds : microseconds + (period.Offset * CivilCalendar.MicrosecondsPerSecond);
        _layout.AppendTimestamp(ref text, local, period);
        return text.Length;
    }
}

/// <summary>timestamp and timestamptz: Int64 microseconds since 2000-01-01 (UTC), the ends of the range being the infinities.</summary>
internal readonly struct TimestampBinary(TimestampUnit unit) : IValueFormat<long>
{
    private const long PgEpoch = CivilCalendar.PgEpochDays * CivilCalendar.MicrosecondsPerDay;

    private readonly TimestampUnit _unit = unit;

    public int Measure(long value)
    {
        if (!TimestampUnit.IsInfinite(value))
            TemporalRange.CheckTimestamp(_unit.ToMicroseconds(value));
        return sizeof(long);
    }

    public void Write(long value, int length, Span<byte> destination)
    {
        var microseconds = TimestampUnit.IsInfinite(value)
            ? (value > 0 ? long.MaxValue : long.MinValue)
            : _unit.ToMicroseconds(value) - PgEpoch;
        BinaryPrimitives.WriteInt64BigEndian(destination, microseconds);
    }
}
