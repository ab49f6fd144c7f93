using Sluice.Engine.Output;
using Sluice.Protocol.Types;

namespace Sluice.Engine.Input;

/// <summary>Picks the reader for a value given as text.</summary>
public static class TextValues
{
    /// <summary>White space as C's isspace has it, which PostgreSQL skips around most values.</summary>
    public static readonly char[] Space = [' ', '\t', '\n', '\v', '\f', '\r'];

    public static object Read(PgType type, string text, OutputSettings settings)
    {
        if (PgTypes.TryGetElement(type.Oid, out var element))
            return ArrayText.Read(element, text, settings);
        return type.Oid switch
        {
            _ when type.Oid == PgTypes.Bool.Oid => BoolText.Read(text),
            _ when type.Oid == PgTypes.Int2.Oid => (short)IntegerText.Read(text, "smallint", short.MinValue, short.MaxValue),
            _ when type.Oid == PgTypes.Int4.Oid => (int)IntegerText.Read(text, "integer", int.MinValue, int.MaxValue),
            _ when type.Oid == PgTypes.Int8.Oid => IntegerText.Read(text, "bigint", long.MinValue, long.MaxValue),
            _ when type.Oid == PgTypes.Oid.Oid || PgTypes.IsTransactionNumber(type.Oid) => IntegerText.ReadOid(text),
            _ when type.Oid == PgTypes.Float4.Oid => FloatText.ReadSingle(text),
            _ when type.Oid == PgTypes.Float8.Oid => FloatText.ReadDouble(text),
            _ when type.Oid == PgTypes.Numeric.Oid => NumericText.Read(text),
            _ when type.Oid == PgTypes.Bytea.Oid => ByteaText.Read(text),
            _ when type.Oid == PgTypes.Uuid.Oid => UuidText.Read(text),
            _ when type.Oid == PgTypes.Json.Oid || type.Oid == PgTypes.Jsonb.Oid => JsonText.Read(text),
            _ when type.Oid == PgTypes.Bit.Oid || type.Oid == PgTypes.VarBit.Oid => BitText.Read(text),
            _ when type.Oid == PgTypes.Date.Oid => TemporalText.ReadDate(text, settings),
            _ when type.Oid == PgTypes.Time.Oid => TemporalText.ReadTime(text, settings),
            _ when type.Oid == PgTypes.TimeTz.Oid => TemporalText.ReadTimeTz(text, settings),
            _ when type.Oid == PgTypes.Timestamp.Oid => TemporalText.ReadTimestamp(text, settings),
            _ when type.Oid == PgTypes.TimestampTz.Oid => TemporalText.ReadTimestampTz(text, settings),
            _ when type.Oid == PgTypes.Interval.Oid => IntervalText.Read(text, settings),
            _ => text,
        };
    }
}
