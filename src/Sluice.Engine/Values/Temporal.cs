namespace Sluice.Engine.Values;

/// <summary>A date: days since 1970-01-01; int.MaxValue is infinity, -int.MaxValue is -infinity.</summary>
public readonly record struct Date(int Days);

/// <summary>A time of day: microseconds since midnight, 0 to 86,400,000,000 inclusive.</summary>
public readonly record struct Time(long Microseconds);

/// <summary>A time of day with its zone: microseconds since local midnight, and seconds east of UTC.</summary>
public readonly record struct TimeTz(long Microseconds, int OffsetSeconds);

/// <summary>Microseconds since 1970-01-01 00:00, no zone; long.MaxValue is infinity, -long.MaxValue is -infinity.</summary>
public readonly record struct Timestamp(long Microseconds);

/// <summary>Microseconds since 1970-01-01 00:00 UTC; infinities as <see cref="Timestamp"/>.</summary>
public readonly record struct TimestampTz(long Microseconds);
