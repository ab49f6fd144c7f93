using Sluice.Engine.Types;

namespace Sluice.Server.Results.Temporal;

/// <summary>Brings an engine's timestamps to microseconds since 1970, PostgreSQL's resolution; nanoseconds are cut off towards the past.</summary>
internal readonly struct TimestampUnit(long multiply, long divide)
{
    private readonly long _multiply = multiply;
    private readonly long _divide = divide;

    public static TimestampUnit Of(TypeKind kind) => kind switch
    {
        TypeKind.TimestampS => new TimestampUnit(1_000_000, 1),
        TypeKind.TimestampMs => new TimestampUnit(1_000, 1),
        TypeKind.TimestampNs => new TimestampUnit(1, 1_000),
        _ => new TimestampUnit(1, 1),
    };

    /// <summary>Infinities are the callers' to catch first.</summary>
    public long ToMicroseconds(long value)
    {
        if (_divide != 1)
            return CivilCalendar.FloorDivide(value, _divide);
        var product = Math.BigMul(value, _multiply, out var low);
        // What does not fit 64 bits is out of range for sure, on its own side.
        return product == low >> 63 ? low : product < 0 ? long.MinValue : long.MaxValue;
    }

    public static bool IsInfinite(long value) => value is long.MaxValue or -long.MaxValue;
}
