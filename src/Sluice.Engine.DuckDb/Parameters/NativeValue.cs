using System.Text;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>Decoded parameters as duckdb_value, of exactly the type the parameter is cast to.</summary>
internal static unsafe class NativeValue
{
    public static ValueHandle From(object? value) => From(value, ParameterTypes.NumericScale);

    /// <param name="scale">Digits after the point, of a numeric.</param>
    public static ValueHandle From(object? value, byte scale) => value switch
    {
        null => ValueApi.Null(),
        bool v => ValueApi.Bool(v),
        short v => ValueApi.Int16(v),
        int v => ValueApi.Int32(v),
        long v => ValueApi.Int64(v),
        float v => ValueApi.Float(v),
        double v => ValueApi.Double(v),
        Numeric v => Decimal(v, scale),
        string v => Text(v),
        byte[] v => Blob(v),
        Date v => ValueApi.Date(v.Days),
        Time v => ValueApi.Time(v.Microseconds),
        // duckdb_time_tz keeps the offset so that later offsets sort first (duckdb.h, TIME_TZ).
        TimeTz v => ValueApi.TimeTz(((ulong)v.Microseconds << 24) | (uint)(57599 - v.OffsetSeconds)),
        Timestamp v => ValueApi.Timestamp(v.Microseconds),
        TimestampTz v => ValueApi.TimestampTz(v.Microseconds),
        Interval v => ValueApi.Interval(v),
        Guid v => Uuid(v),
        Bits v => Bit(v.Text),
        ArrayValue v => List(v),
        _ => throw new ArgumentException($"no parameter value has the type {value.GetType()}", nameof(value)),
    };

    private static ValueHandle Decimal(Numeric value, byte scale) =>
        ValueApi.Decimal(new NativeDecimal(38, scale, NativeInt128.From(NumericScales.Unscaled(value, scale))));

    private static ValueHandle Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* data = bytes)
            return ValueApi.Varchar(data, (ulong)bytes.Length);
    }

    private static ValueHandle Blob(byte[] bytes)
    {
        fixed (byte* data = bytes)
            return ValueApi.Blob(data, (ulong)bytes.Length);
    }

    private static ValueHandle Uuid(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return ValueApi.Uuid(new NativeInt128((ulong)number, (ulong)(number >> 64)));
    }

    private static ValueHandle Bit(string text)
    {
        var bytes = BitBytes(text);
        fixed (byte* data = bytes)
            return ValueApi.Bit(new NativeBytes((nint)data, (ulong)bytes.Length));
    }

    /// <summary>The form of TypeKind.Bit: how many bits of padding, then the bits, padded with ones at the front.</summary>
    /// <param name="text">Zeros and ones.</param>
    public static byte[] BitBytes(string text)
    {
        var padding = (8 - (text.Length % 8)) % 8;
        var bytes = new byte[1 + ((text.Length + 7) / 8)];
        bytes[0] = (byte)padding;
        for (var i = 0; i < padding; i++)
            bytes[1] |= (byte)(0x80 >> i);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '1')
                bytes[1 + ((i + padding) / 8)] |= (byte)(0x80 >> ((i + padding) % 8));
        }

        return bytes;
    }

    private static ValueHandle List(ArrayValue array)
    {
        using var element = ElementType(ParameterTypes.SqlName(array.Element));
        var items = array.Items.Select(From).ToArray();
        try
        {
            // One place more than there are items: DuckDB takes no null pointer, even for no items.
            var pointers = new nint[items.Length + 1];
            for (var i = 0; i < items.Length; i++)
                pointers[i] = items[i].DangerousGetHandle();
            fixed (nint* data = pointers)
                return ValueApi.List(element, data, (ulong)items.Length);
        }
        finally
        {
            foreach (var item in items)
                item.Dispose();
        }
    }

    private static LogicalTypeHandle ElementType(string? name) => name switch
    {
        "DECIMAL(38,10)" => LogicalTypeApi.CreateDecimal(38, ParameterTypes.NumericScale),
        "TIMETZ" => LogicalTypeApi.Create(DuckDbType.TimeTz),
        "TIMESTAMPTZ" => LogicalTypeApi.Create(DuckDbType.TimestampTz),
        "JSON" or null => LogicalTypeApi.Create(DuckDbType.Varchar),
        _ => LogicalTypeApi.Create(Enum.Parse<DuckDbType>(name, ignoreCase: true)),
    };
}
