using System.Globalization;
using Sluice.Engine.Input;
using Sluice.Protocol.Types;

namespace Sluice.Server.Parameters.Binary;

/// <summary>Picks the reader for a binary value, and sees that it is read whole.</summary>
internal static class BinaryValues
{
    public static object Read(PgType type, ReadOnlySpan<byte> bytes, int number)
    {
        var cursor = new BinaryCursor(bytes, number);
        var value = PgTypes.TryGetElement(type.Oid, out var element) ? ArrayBinary.Read(element, ref cursor) : Read(type.Oid, ref cursor);
        cursor.End();
        return value;
    }

    private static object Read(uint oid, ref BinaryCursor cursor) => oid switch
    {
        _ when oid == PgTypes.Bool.Oid => cursor.ReadByte() != 0,
        _ when oid == PgTypes.Int2.Oid => cursor.ReadInt16(),
        _ when oid == PgTypes.Int4.Oid => cursor.ReadInt32(),
        _ when oid == PgTypes.Int8.Oid => cursor.ReadInt64(),
        _ when oid == PgTypes.Oid.Oid || PgTypes.IsTransactionNumber(oid) => (long)(uint)cursor.ReadInt32(),
        // Their text may be digits as well.
        _ when PgTypes.IsOidName(oid) => ((uint)cursor.ReadInt32()).ToString(CultureInfo.InvariantCulture),
        _ when oid == PgTypes.Float4.Oid => cursor.ReadSingle(),
        _ when oid == PgTypes.Float8.Oid => cursor.ReadDouble(),
        _ when oid == PgTypes.Numeric.Oid => NumericBinary.Read(ref cursor),
        _ when oid == PgTypes.Bytea.Oid => cursor.TakeRest().ToArray(),
        _ when oid == PgTypes.Uuid.Oid => new Guid(cursor.Take(16), bigEndian: true),
        _ when oid == PgTypes.Json.Oid => JsonText.Read(Utf8Text.Decode(cursor.TakeRest())),
        _ when oid == PgTypes.Jsonb.Oid => JsonbBinary.Read(ref cursor),
        _ when oid == PgTypes.Bit.Oid || oid == PgTypes.VarBit.Oid => BitBinary.Read(ref cursor),
        _ when oid == PgTypes.Date.Oid => TemporalBinary.ReadDate(ref cursor),
        _ when oid == PgTypes.Time.Oid => TemporalBinary.ReadTime(ref cursor),
        _ when oid == PgTypes.TimeTz.Oid => TemporalBinary.ReadTimeTz(ref cursor),
        _ when oid == PgTypes.Timestamp.Oid => TemporalBinary.ReadTimestamp(ref cursor),
        _ when oid == PgTypes.TimestampTz.Oid => TemporalBinary.ReadTimestampTz(ref cursor),
        _ when oid == PgTypes.Interval.Oid => TemporalBinary.ReadInterval(ref cursor),
        _ => Utf8Text.Decode(cursor.TakeRest()),
    };
}
