using Sluice.Engine.Zones;

namespace Sluice.Engine.Output;

/// <summary>The session settings that shape values as text, out and in. Binary values do not depend on them.</summary>
public sealed record OutputSettings
{
    public static readonly OutputSettings Default = new();

    /// <summary>TimeZone: the zone timestamptz is shown in, and read in when the text names none.</summary>
    public PgTimeZone TimeZone { get; init; } = PgTimeZone.Utc;

    /// <summary>extra_float_digits, -15 to 3: above 0 the shortest exact text, else 15 (float4: 6) significant digits plus this.</summary>
    public int ExtraFloatDigits { get; init; } = 1;

    /// <summary>bytea_output = escape rather than hex.</summary>
    public bool ByteaEscape { get; init; }

    public IntervalStyle IntervalStyle { get; init; }

    public DateStyle DateStyle { get; init; }

    public DateOrder DateOrder { get; init; }

    /// <summary>Tells now, for parameters such as 'today' and for times whose zone's offset depends on the date.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
