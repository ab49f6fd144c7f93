using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Copying;

/// <summary>Writes decoded values in the layouts <see cref="TypeKind"/> documents.</summary>
internal static class SlotValues
{
    public static void Set(ColumnFill column, int row, object value)
    {
        switch (column.Type.Kind)
        {
            case TypeKind.Bool: column.Slots<byte>()[row] = (bool)value ? (byte)1 : (byte)0; break;
            case TypeKind.Int8: Integer<sbyte>(column, row, value, "smallint"); break;
            case TypeKind.UInt8: Integer<byte>(column, row, value, "smallint"); break;
            case TypeKind.Int16: Integer<short>(column, row, value, "smallint"); break;
            case TypeKind.UInt16: Integer<ushort>(column, row, value, "integer"); break;
            case TypeKind.Int32: Integer<int>(column, row, value, "integer"); break;
            case TypeKind.UInt32: Integer<uint>(column, row, value, "bigint"); break;
            case TypeKind.Int64: Integer<long>(column, row, value, "bigint"); break;
            case TypeKind.UInt64: Whole<ulong>(column, row, (Numeric)value); break;
            case TypeKind.Int128: Whole<Int128>(column, row, (Numeric)value); break;
            case TypeKind.UInt128: Whole<UInt128>(column, row, (Numeric)value); break;
            case TypeKind.BigNum: column.SetBytes(row, BigNumBytes.Of(Rounded((Numeric)value, 0))); break;
            case TypeKind.Decimal: Decimal(column, row, (Numeric)value); break;
            case TypeKind.Float32: column.Slots<float>()[row] = (float)value; break;
            case TypeKind.Float64: column.Slots<double>()[row] = (double)value; break;
            case TypeKind.Date: column.Slots<int>()[row] = ((Date)value).Days; break;
            case TypeKind.Time: column.Slots<long>()[row] = ((Time)value).Microseconds; break;
            case TypeKind.TimeNs: column.Slots<long>()[row] = ((Time)value).Microseconds * 1000; break;
            case TypeKind.TimeTz:
                var time = (TimeTz)value;
                column.Slots<ulong>()[row] = ((ulong)time.Microseconds << 24) | (uint)(57599 - time.OffsetSeconds);
                break;
            case TypeKind.TimestampS: Timestamp(column, row, ((Timestamp)value).Microseconds, 1, 1_000_000); break;
            case TypeKind.TimestampMs: Timestamp(column, row, ((Timestamp)value).Microseconds, 1, 1_000); break;
            case TypeKind.Timestamp: Timestamp(column, row, ((Timestamp)value).Microseconds, 1, 1); break;
            case TypeKind.TimestampNs: Timestamp(column, row, ((Timestamp)value).Microseconds, 1_000, 1); break;
            case TypeKind.TimestampTz: Timestamp(column, row, ((TimestampTz)value).Microseconds, 1, 1); break;
            case TypeKind.Interval: column.Slots<Interval>()[row] = (Interval)value; break;
            case TypeKind.Uuid: Uuid(column, row, (Guid)value); break;
            case TypeKind.Text or TypeKind.Json: column.SetBytes(row, Encoding.UTF8.GetBytes((string)value)); break;
            case TypeKind.Blob: column.SetBytes(row, (byte[])value); break;
            case TypeKind.Bit: column.SetBytes(row, NativeValue.BitBytes(((Bits)value).Text)); break;
            case TypeKind.Enum: Label(column, row, (string)value); break;
            default: throw new ArgumentException($"nothing is written into {column.Type.Kind}", nameof(column));
        }
    }

    private static void Integer<T>(ColumnFill column, int row, object value, string type)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        if (number < long.CreateSaturating(T.MinValue) || number > long.CreateSaturating(T.MaxValue))
            throw PgError.Error(SqlStates.NumericValueOutOfRange, $"value \"{number}\" is out of range for type {type}").ToException();
        column.Slots<T>()[row] = T.CreateTruncating(number);
    }

    private static void Whole<T>(ColumnFill column, int row, Numeric value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var number = Rounded(value, 0);
        if (number < BigInteger.CreateChecked(T.MinValue) || number > BigInteger.CreateChecked(T.MaxValue))
            throw Overflow(typeof(T) == typeof(ulong) ? 20 : 39, 0);
        column.Slots<T>()[row] = T.CreateChecked(number);
    }

    private static void Decimal(ColumnFill column, int row, Numeric value)
    {
        var (precision, scale) = (column.Type.Precision, column.Type.Scale);
        var number = Rounded(value, scale);
        if (BigInteger.Abs(number) >= BigInteger.Pow(10, precision))
            throw Overflow(precision, scale);
        switch (precision)
        {
            case <= 4: column.Slots<short>()[row] = (short)number; break;
            case <= 9: column.Slots<int>()[row] = (int)number; break;
            case <= 18: column.Slots<long>()[row] = (long)number; break;
            default: column.Slots<Int128>()[row] = (Int128)number; break;
        }
    }

    /// <summary>The value in units of 10^-scale, halves away from zero as PostgreSQL rounds.</summary>
    private static BigInteger Rounded(Numeric value, int scale)
    {
        if (value.Scale <= scale)
            return value.Unscaled * BigInteger.Pow(10, scale - value.Scale);
        var divisor = BigInteger.Pow(10, value.Scale - scale);
        var quotient = BigInteger.DivRem(value.Unscaled, divisor, out var rest);
        return BigInteger.Abs(rest) * 2 >= divisor ? quotient + value.Unscaled.Sign : quotient;
    }

    private static PgErrorException Overflow(int precision, int scale)
    {
        var power = precision - scale;
        return (PgError.Error(SqlStates.NumericValueOutOfRange, "numeric field overflow") with
        {
            Detail = $"A field with precision {precision}, scale {scale} must round to an absolute value less than {(power == 0 ? "1" : $"10^{power}")}.",
        }).ToException();
    }

    // Infinities are the same in every unit.
    private static void Timestamp(ColumnFill column, int row, long microseconds, long factor, long divisor)
    {
        if (microseconds is long.MaxValue or -long.MaxValue)
        {
            column.Slots<long>()[row] = microseconds;
            return;
        }

        if (factor > 1 && Math.Abs((decimal)microseconds * factor) >= long.MaxValue)
            throw PgError.Error(SqlStates.DatetimeFieldOverflow, "timestamp out of range").ToException();
        column.Slots<long>()[row] = divisor == 1
            ? microseconds * factor
            : (long)Math.Floor((microseconds + (divisor / 2m)) / divisor);
    }

    private static void Uuid(ColumnFill column, int row, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        column.Slots<UInt128>()[row] = BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ (UInt128.One << 127);
    }

    private static void Label(ColumnFill column, int row, string label)
    {
        var labels = column.Type.Labels;
        var index = 0;
        while (index < labels.Count && labels[index] != label)
            index++;
        if (index == labels.Count)
            throw PgError.Error(SqlStates.InvalidTextRepresentation, $"invalid input value for enum: \"{label}\"").ToException();
        switch (labels.Count)
        {
            case <= 256: column.Slots<byte>()[row] = (byte)index; break;
            case <= 65_536: column.Slots<ushort>()[row] = (ushort)index; break;
            default: column.Slots<uint>()[row] = (uint)index; break;
        }
    }
}
