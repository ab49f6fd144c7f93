namespace Sluice.Engine.Types;

/// <summary>
/// What a column holds, and so how its vector lies in memory (little-endian, one slot a row).
/// </summary>
public enum TypeKind
{
    /// <summary>Only nulls; no data.</summary>
    Null,

    /// <summary>One byte, 0 or 1.</summary>
    Bool,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Int128,
    UInt128,
    Float32,
    Float64,

    /// <summary>An unscaled integer: Int16 up to precision 4, Int32 up to 9, Int64 up to 18, else Int128.</summary>
    Decimal,

    /// <summary>A whole number of any length: three bytes, the first bit set unless it is negative, then the count of bytes that follow; all inverted when negative.</summary>
    BigNum,

    /// <summary>Int32 days since 1970-01-01; int.MaxValue is infinity, -int.MaxValue is -infinity.</summary>
    Date,

    /// <summary>Int64 microseconds since midnight.</summary>
    Time,

    /// <summary>Int64 nanoseconds since midnight.</summary>
    TimeNs,

    /// <summary>UInt64: microseconds since midnight &lt;&lt; 24 | (57599 - seconds east of UTC).</summary>
    TimeTz,

    /// <summary>Int64 seconds since 1970-01-01; long.MaxValue is infinity, -long.MaxValue is -infinity, for all timestamps.</summary>
    TimestampS,

    /// <summary>Int64 milliseconds since 1970-01-01.</summary>
    TimestampMs,

    /// <summary>Int64 microseconds since 1970-01-01.</summary>
    Timestamp,

    /// <summary>Int64 nanoseconds since 1970-01-01.</summary>
    TimestampNs,

    /// <summary>Int64 microseconds since 1970-01-01 UTC.</summary>
    TimestampTz,

    /// <summary>Sixteen bytes: <see cref="Values.Interval"/>.</summary>
    Interval,

    /// <summary>Int128 in network order of significance, top bit flipped so that it sorts as text does.</summary>
    Uuid,

    /// <summary>UTF-8 bytes.</summary>
    Text,

    /// <summary>Text known to hold JSON.</summary>
    Json,
    Blob,

    /// <summary>Bytes: first the count of padding bits, then the bits, padded at the front.</summary>
    Bit,

    /// <summary>An index into <see cref="EngineType.Labels"/>: byte up to 256 labels, UInt16 up to 65,536, else UInt32.</summary>
    Enum,

    /// <summary>A <see cref="Columns.ListEntry"/> into child 0.</summary>
    List,

    /// <summary>Row r holds child 0's rows r * Length to (r + 1) * Length - 1.</summary>
    Array,

    /// <summary>One child a field, row by row.</summary>
    Struct,

    /// <summary>A list whose child 0 is a struct of key and value.</summary>
    Map,

    /// <summary>A byte tag in child 0, members in the children after it.</summary>
    Union,
}
