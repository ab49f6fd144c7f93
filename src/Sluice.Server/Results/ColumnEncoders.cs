using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Results.Nested;
using Sluice.Server.Results.Scalars;
using Sluice.Server.Results.Temporal;
using Sluice.Server.Results.Variable;

namespace Sluice.Server.Results;

/// <summary>Picks the encoder for a column (docs/types.md has the table).</summary>
internal static class ColumnEncoders
{
    public static ColumnEncoder For(EngineType type, FormatCode format, OutputSettings settings) => type.Kind switch
    {
        TypeKind.Null => new NullEncoder(),
        TypeKind.Text when format == FormatCode.Binary && type.PgName == "int2vector" => new VectorBinaryEncoder(PgTypes.Int2.Oid, sizeof(short)),
        TypeKind.Text when format == FormatCode.Binary && type.PgName == "oidvector" => new VectorBinaryEncoder(PgTypes.Oid.Oid, sizeof(uint)),
        TypeKind.Text or TypeKind.Json => new BytesEncoder(isText: true),
        TypeKind.UInt32 when format == FormatCode.Text && type is { PgName: { } name, OidNames: { } names } => new OidNameEncoder(name, names),
        TypeKind.Enum => Enum(type.Labels),
        TypeKind.List or TypeKind.Array when PgTypeMapping.ToPgType(type) != PgTypes.Json => Array(type, format, settings),
        TypeKind.Struct when type.IsRow => Record(type, format, settings),
        TypeKind.List or TypeKind.Array or TypeKind.Struct or TypeKind.Map or TypeKind.Union => Json(type, settings),
        _ => format == FormatCode.Binary ? Binary(type) : Text(type, settings, new TemporalLayout(settings.DateStyle, settings.DateOrder)),
    };

    private static ColumnEncoder Text(EngineType type, OutputSettings settings, TemporalLayout layout) => type.Kind switch
    {
        TypeKind.Bool => Values<byte, BoolText>(default),
        TypeKind.Int8 => Words<sbyte, IntegerText<sbyte>>(default),
        TypeKind.Int16 => Words<short, IntegerText<short>>(default),
        TypeKind.Int32 => Words<int, IntegerText<int>>(default),
        TypeKind.Int64 => Words<long, IntegerText<long>>(default),
        TypeKind.UInt8 => Words<byte, IntegerText<byte>>(default),
        TypeKind.UInt16 => Words<ushort, IntegerText<ushort>>(default),
        TypeKind.UInt32 => Words<uint, IntegerText<uint>>(default),
        TypeKind.UInt64 => Words<ulong, IntegerText<ulong>>(default),
        TypeKind.Int128 => Slots<Int128, NumericText<Int128>>(new(0)),
        TypeKind.UInt128 => Slots<UInt128, NumericText<UInt128>>(new(0)),
        TypeKind.Decimal when QuotientNumeric.Is(type) => Slots<Int128, QuotientText>(default),
        TypeKind.Decimal => type.Precision switch
        {
            <= 4 => Words<short, DecimalText<short>>(new(type.Scale)),
            <= 9 => Words<int, DecimalText<int>>(new(type.Scale)),
            <= 18 => Words<long, DecimalText<long>>(new(type.Scale)),
            _ => Slots<Int128, NumericText<Int128>>(new(type.Scale, UnboundNumeric.Is(type))),
        },
        TypeKind.Float32 => FloatText<float>(settings.ExtraFloatDigits + 6, settings),
        TypeKind.Float64 => FloatText<double>(settings.ExtraFloatDigits + 15, settings),
        TypeKind.Date => Words<int, DateText>(new(layout)),
        TypeKind.Time => Slots<long, TimeText>(new(1)),
        TypeKind.TimeNs => Slots<long, TimeText>(new(1_000)),
        TypeKind.TimeTz => Slots<ulong, TimeTzText>(default),
        TypeKind.TimestampS or TypeKind.TimestampMs or TypeKind.Timestamp or TypeKind.TimestampNs =>
            Slots<long, TimestampText>(new(TimestampUnit.Of(type.Kind), layout, null)),
        TypeKind.TimestampTz => Slots<long, TimestampText>(new(TimestampUnit.Of(type.Kind), layout, new ZoneCursor(settings.TimeZone))),
        TypeKind.Interval => Slots<Interval, IntervalText>(new(settings.IntervalStyle)),
        TypeKind.Uuid => Values<UInt128, UuidText>(default),
        TypeKind.Blob => settings.ByteaEscape ? new ByteaEscapeEncoder() : new ByteaHexEncoder(),
        TypeKind.Bit => new BitTextEncoder(),
        TypeKind.BigNum => new BigNumTextEncoder(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
    };

    private static ColumnEncoder Binary(EngineType type) => type.Kind switch
    {
        TypeKind.Bool => Values<byte, BoolBinary>(default),
        TypeKind.Int8 => Values<sbyte, Int2Binary<sbyte>>(default),
        TypeKind.UInt8 => Values<byte, Int2Binary<byte>>(default),
        TypeKind.Int16 => Values<short, Int2Binary<short>>(default),
        TypeKind.UInt16 => Values<ushort, Int4Binary<ushort>>(default),
        TypeKind.Int32 => Values<int, Int4Binary<int>>(default),
        // An OID and its kin are four bytes; a number without a sign has no type of its own and travels as a wider one.
        TypeKind.UInt32 when type.PgName is not null => Values<uint, Int4Binary<uint>>(default),
        TypeKind.UInt32 => Values<uint, Int8Binary<uint>>(default),
        TypeKind.Int64 => Values<long, Int8Binary<long>>(default),
        TypeKind.UInt64 => new DecimalBinaryEncoder<ulong>(0),
        TypeKind.Int128 => Slots<Int128, NumericBinary<Int128>>(new(0)),
        TypeKind.UInt128 => Slots<UInt128, NumericBinary<UInt128>>(new(0)),
        TypeKind.Decimal when QuotientNumeric.Is(type) => Slots<Int128, QuotientBinary>(default),
        TypeKind.Decimal => type.Precision switch
        {
            <= 4 => new DecimalBinaryEncoder<short>(type.Scale),
            <= 9 => new DecimalBinaryEncoder<int>(type.Scale),
            <= 18 => new DecimalBinaryEncoder<long>(type.Scale),
            _ => Slots<Int128, NumericBinary<Int128>>(new(type.Scale, UnboundNumeric.Is(type))),
        },
        TypeKind.Float32 => Values<float, Float4Binary>(default),
        TypeKind.Float64 => Values<double, Float8Binary>(default),
        TypeKind.Date => Values<int, DateBinary>(default),
        TypeKind.Time => Values<long, TimeBinary>(new(1)),
        TypeKind.TimeNs => Values<long, TimeBinary>(new(1_000)),
        TypeKind.TimeTz => Values<ulong, TimeTzBinary>(default),
        TypeKind.TimestampS or TypeKind.TimestampMs or TypeKind.Timestamp or TypeKind.TimestampNs or TypeKind.TimestampTz =>
            Values<long, TimestampBinary>(new(TimestampUnit.Of(type.Kind))),
        TypeKind.Interval => Values<Interval, IntervalBinary>(default),
        TypeKind.Uuid => Values<UInt128, UuidBinary>(default),
        TypeKind.Blob => new BytesEncoder(isText: false),
        TypeKind.Bit => new BitBinaryEncoder(),
        TypeKind.BigNum => new BigNumBinaryEncoder(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
    };

    private static ColumnEncoder Enum(IReadOnlyList<string> labels) => labels.Count switch
    {
        <= 256 => new EnumEncoder<byte>(labels),
        <= 65_536 => new EnumEncoder<ushort>(labels),
        _ => new EnumEncoder<uint>(labels),
    };

    private static ColumnEncoder Array(EngineType type, FormatCode format, OutputSettings settings)
    {
        if (type.IsMatrix)
        {
            var leaf = For(type.Leaf, format, settings);
            return format == FormatCode.Binary ? new MatrixBinaryEncoder(type, leaf) : new MatrixTextEncoder(type, leaf);
        }

        var element = For(type.Element, format, settings);
        return format == FormatCode.Binary ? new ArrayBinaryEncoder(type, element) : new ArrayTextEncoder(type, element);
    }

    private static ColumnEncoder Record(EngineType type, FormatCode format, OutputSettings settings)
    {
        ColumnEncoder[] members = [.. type.Fields.Select(field => For(field.Type, format, settings))];
        return format == FormatCode.Binary ? new RecordBinaryEncoder(type, members) : new RecordTextEncoder(members);
    }

    private static ColumnEncoder Json(EngineType type, OutputSettings settings) => type.Kind switch
    {
        TypeKind.Struct => new JsonStructEncoder(type, member => JsonMember(member, settings)),
        TypeKind.Union => new JsonUnionEncoder(type, member => JsonMember(member, settings)),
        TypeKind.Map => new JsonMapEncoder(type, JsonMember(type.Fields[0].Type, settings), JsonMember(type.Fields[1].Type, settings)),
        _ => new JsonListEncoder(type, JsonMember(type.Element, settings)),
    };

    private static JsonMember JsonMember(EngineType type, OutputSettings settings)
    {
        var encoder = type.Kind switch
        {
            TypeKind.List or TypeKind.Array or TypeKind.Struct => Json(type, settings),
            TypeKind.Date or (>= TypeKind.TimestampS and <= TypeKind.TimestampTz) => Text(type, settings, TemporalLayout.Json),
            _ => For(type, FormatCode.Text, settings),
        };
        return new JsonMember(encoder, JsonForms.Of(type.Kind));
    }

    private static ColumnEncoder FloatText<T>(int significantDigits, OutputSettings settings)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        settings.ExtraFloatDigits > 0
            ? Slots<T, ShortestFloatText<T>>(default)
            : Slots<T, RoundedFloatText<T>>(new(Math.Max(significantDigits, 1)));

    private static ValueEncoder<T, TFormat> Values<T, TFormat>(TFormat format)
        where T : unmanaged
        where TFormat : struct, IValueFormat<T> => new(format);

    private static WordEncoder<T, TFormat> Words<T, TFormat>(TFormat format)
        where T : unmanaged
        where TFormat : struct, IWordFormat<T> => new(format);

    private static SlotEncoder<T, TFormat> Slots<T, TFormat>(TFormat format)
        where T : unmanaged
        where TFormat : struct, ISlotFormat<T> => new(format);
}
