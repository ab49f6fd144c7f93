using System.Globalization;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.Output;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Engine.Zones;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Any value as PostgreSQL's output functions write it, in DateStyle ISO; timestamptz in UTC, for no session is known here.</summary>
internal static class ValueText
{
    public static bool IsNull(ColumnVector column, int row) =>
        column.Validity is { IsEmpty: false } validity && (validity[row >> 6] & (1UL << (row & 63))) == 0;

    public static string Of(ColumnVector column, int row)
    {
        var type = column.Type;
        return type.Kind switch
        {
            TypeKind.Bool => column.Values<byte>()[row] != 0 ? "t" : "f",
            TypeKind.Int8 => Text(column.Values<sbyte>()[row]),
            TypeKind.Int16 => Text(column.Values<short>()[row]),
            TypeKind.Int32 => Text(column.Values<int>()[row]),
            TypeKind.Int64 => Text(column.Values<long>()[row]),
            TypeKind.UInt8 => Text(column.Values<byte>()[row]),
            TypeKind.UInt16 => Text(column.Values<ushort>()[row]),
            TypeKind.UInt32 => Text(column.Values<uint>()[row]),
            TypeKind.UInt64 => Text(column.Values<ulong>()[row]),
            TypeKind.Int128 => Text(column.Values<Int128>()[row]),
            TypeKind.UInt128 => Text(column.Values<UInt128>()[row]),
            TypeKind.Float32 => NumberText.Of(column.Values<float>()[row]),
            TypeKind.Float64 => NumberText.Of(column.Values<double>()[row]),
            TypeKind.Decimal when QuotientNumeric.Is(type) => NumberText.Quotient(Unscaled(column, row)),
            TypeKind.Decimal when UnboundNumeric.Is(type) => NumberText.Trimmed(Unscaled(column, row), type.Scale),
            TypeKind.Decimal => NumberText.Of(Unscaled(column, row), type.Scale),
            TypeKind.Date => TemporalOutput.Date(column.Values<int>()[row]),
            TypeKind.Time => TemporalOutput.Time(column.Values<long>()[row]),
            TypeKind.TimeNs => TemporalOutput.Time(column.Values<long>()[row] / 1000),
            TypeKind.TimestampS => TemporalOutput.Timestamp(Scaled(column.Values<long>()[row], 1_000_000)),
            TypeKind.TimestampMs => TemporalOutput.Timestamp(Scaled(column.Values<long>()[row], 1000)),
            TypeKind.Timestamp => TemporalOutput.Timestamp(column.Values<long>()[row]),
            TypeKind.TimestampNs => TemporalOutput.Timestamp(CivilCalendar.FloorDivide(column.Values<long>()[row], 1000)),
            TypeKind.TimestampTz => TemporalOutput.TimestampTz(column.Values<long>()[row]),
            TypeKind.Interval => TemporalOutput.Interval(column.Values<Interval>()[row]),
            TypeKind.Uuid => Uuid(column.Values<UInt128>()[row]),
            TypeKind.Blob => "\\x" + Convert.ToHexStringLower(column.Bytes(row)),
            TypeKind.Bit => BitString.ToText(column.Bytes(row)),
            TypeKind.Enum => type.Labels[Label(column, row)],
            TypeKind.List or TypeKind.Array => ArrayOutput.Of(column, row),
            TypeKind.Struct => RecordOutput.Of(column, row),
            TypeKind.Null => "",
            _ => Encoding.UTF8.GetString(column.Bytes(row)),
        };
    }

    /// <summary>A decimal's digits as a whole number.</summary>
    public static Int128 Unscaled(ColumnVector column, int row) => column.Type.Precision switch
    {
        <= 4 => column.Values<short>()[row],
        <= 9 => column.Values<int>()[row],
        <= 18 => column.Values<long>()[row],
        _ => column.Values<Int128>()[row],
    };

    /// <summary>What <see cref="TypeKind.Uuid"/> holds, as text.</summary>
    public static string Uuid(UInt128 stored)
    {
        var text = (stored ^ (UInt128.One << 127)).ToString("x32", CultureInfo.InvariantCulture);
        return $"{text[..8]}-{text[8..12]}-{text[12..16]}-{text[16..20]}-{text[20..]}";
    }

    private static int Label(ColumnVector column, int row) => column.Type.Labels.Count switch
    {
        <= 256 => column.Values<byte>()[row],
        <= 65_536 => column.Values<ushort>()[row],
        _ => (int)column.Values<uint>()[row],
    };

    private static long Scaled(long value, long factor) => value is long.MaxValue or -long.MaxValue ? value : value * factor;

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
