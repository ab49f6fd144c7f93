using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Tests.Results;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Parameters;

/// <summary>A decoded parameter in PostgreSQL's binary form again, so that it can be compared with what PostgreSQL read.</summary>
internal static class Reencoded
{
    public static byte[]? Binary(PgType type, object? value) => value switch
    {
        null => null,
        string text when type.Oid == PgTypes.Jsonb.Oid => [1, .. Encoding.UTF8.GetBytes(text)],
        string text => Encoding.UTF8.GetBytes(text),
        byte[] bytes => bytes,
        bool flag => [flag ? (byte)1 : (byte)0],
        short number => Of(TypeKind.Int16, number),
        int number => Of(TypeKind.Int32, number),
        long number when type.Oid == PgTypes.Oid.Oid => Of(TypeKind.Int32, (int)(uint)number),
        long number => Of(TypeKind.Int64, number),
        float number => Of(TypeKind.Float32, number),
        double number => Of(TypeKind.Float64, number),
        Numeric number => NumericOf(number),
        Guid guid => guid.ToByteArray(bigEndian: true),
        Date date => Of(TypeKind.Date, date.Days),
        Time time => Of(TypeKind.Time, time.Microseconds),
        TimeTz time => [.. Of(TypeKind.Time, time.Microseconds), .. Of(TypeKind.Int32, -time.OffsetSeconds)],
        Timestamp moment => Of(TypeKind.Timestamp, moment.Microseconds),
        TimestampTz moment => Of(TypeKind.TimestampTz, moment.Microseconds),
        Interval interval => Of(TypeKind.Interval, interval),
        Bits bits => BitsOf(bits.Text),
        ArrayValue array => ArrayOf(array),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static byte[] Of<T>(TypeKind kind, T value)
        where T : unmanaged => Encoded.Rows(ArrayVector.Of(kind, value), 1, FormatCode.Binary)[0]!;

    /// <summary>Digit by digit from text, unlike the encoder.</summary>
    private static byte[] NumericOf(Numeric number)
    {
        var digits = BigInteger.Abs(number.Unscaled).ToString().PadLeft(number.Scale + 1, '0');
        var whole = digits[..^number.Scale];
        whole = whole.PadLeft((whole.Length + 3) / 4 * 4, '0');
        var fraction = digits[^number.Scale..];
        fraction = fraction.PadRight((fraction.Length + 3) / 4 * 4, '0');
        var groups = (whole + fraction).Chunk(4).Select(group => short.Parse(group)).ToList();
        var weight = (whole.Length / 4) - 1;
        for (; groups.Count > 0 && groups[0] == 0; weight--)
            groups.RemoveAt(0);
        while (groups.Count > 0 && groups[^1] == 0)
            groups.RemoveAt(groups.Count - 1);
        short[] header = [(short)groups.Count, groups.Count == 0 ? (short)0 : (short)weight, number.Unscaled.Sign < 0 ? (short)0x4000 : (short)0, (short)number.Scale];
        return [.. header.Concat(groups).SelectMany(value => new[] { (byte)(value >> 8), (byte)value })];
    }

    private static byte[] BitsOf(string text)
    {
        var bytes = new byte[4 + ((text.Length + 7) / 8)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, text.Length);
        for (var i = 0; i < text.Length; i++)
            bytes[4 + (i / 8)] |= (byte)((text[i] - '0') << (7 - (i % 8)));
        return bytes;
    }

    private static byte[] ArrayOf(ArrayValue array)
    {
        var bytes = new List<byte>();
        Add(bytes, array.Items.Count == 0 ? 0 : 1, array.Items.Contains(null) ? 1 : 0, (int)array.Element.Oid);
        if (array.Items.Count > 0)
            Add(bytes, array.Items.Count, 1);
        foreach (var item in array.Items.Select(item => Binary(array.Element, item)))
        {
            Add(bytes, item?.Length ?? -1);
            bytes.AddRange(item ?? []);
        }

        return [.. bytes];
    }

    private static void Add(List<byte> bytes, params int[] numbers)
    {
        foreach (var number in numbers)
            bytes.AddRange([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
    }
}
