using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Input;
using Sluice.Engine.Output;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>Reads an element of an array literal into a vector of its type.</summary>
internal static class ElementInput
{
    /// <returns>Null for types whose values are no text of their own.</returns>
    public static Action<string, ResultWriter>? Of(SqlType type) => type.Alias is { } alias && alias != "JSON" ? OfAlias(alias) : type.Id switch
    {
        DuckDbType.Boolean => (text, result) => result.Set(BoolText.Read(text)),
        DuckDbType.SmallInt => (text, result) => result.Set((short)IntegerText.Read(text, "smallint", short.MinValue, short.MaxValue)),
        DuckDbType.Integer => (text, result) => result.Set((int)IntegerText.Read(text, "integer", int.MinValue, int.MaxValue)),
        DuckDbType.BigInt => (text, result) => result.Set(IntegerText.Read(text, "bigint", long.MinValue, long.MaxValue)),
        DuckDbType.Float => (text, result) => result.Set(Input.FloatText.ReadSingle(text)),
        DuckDbType.Double => (text, result) => result.Set(Input.FloatText.ReadDouble(text)),
        DuckDbType.Varchar when type.Alias is null => (text, result) => result.SetText(text),
        DuckDbType.Varchar => (text, result) => result.SetText(JsonText.Read(text)),
        DuckDbType.Date => (text, result) => result.Set(TemporalText.ReadDate(text, OutputSettings.Default).Days),
        DuckDbType.Time => (text, result) => result.Set(TemporalText.ReadTime(text, OutputSettings.Default).Microseconds),
        DuckDbType.Timestamp => (text, result) => result.Set(TemporalText.ReadTimestamp(text, OutputSettings.Default).Microseconds),
        DuckDbType.TimestampTz => (text, result) => result.Set(TemporalText.ReadTimestampTz(text, OutputSettings.Default).Microseconds),
        DuckDbType.Interval => (text, result) => result.Set(IntervalText.Read(text, OutputSettings.Default)),
        DuckDbType.Uuid => (text, result) => result.Set(BinaryCasts.Stored(UuidText.Read(text))),
        DuckDbType.Blob => (text, result) => result.SetBytes(ByteaText.Read(text)),
        DuckDbType.Decimal => (text, result) => SetDecimal(NumericText.Read(text), type.Width, type.Scale, result),
        _ => null,
    };

    private static Action<string, ResultWriter>? OfAlias(string alias) => alias switch
    {
        "pg_oid" => (text, result) => result.Set((uint)IntegerText.ReadOid(text)),
        "pg_name" => (text, result) => result.SetText(text),
        _ => null,
    };

    private static void SetDecimal(Engine.Values.Numeric value, int width, int scale, ResultWriter result)
    {
        var unscaled = Decimals.Rescale(value.Unscaled, value.Scale, scale);
        if (BigInteger.Abs(unscaled) >= BigInteger.Pow(10, width))
            throw InputErrors.Error(SqlStates.NumericValueOutOfRange, "numeric field overflow");
        switch (width)
        {
            case <= 4:
                result.Set((short)unscaled);
                break;
            case <= 9:
                result.Set((int)unscaled);
                break;
            case <= 18:
                result.Set((long)unscaled);
                break;
            default:
                result.Set((Int128)unscaled);
                break;
        }
    }
}
