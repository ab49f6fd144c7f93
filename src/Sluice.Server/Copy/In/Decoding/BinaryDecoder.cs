using System.Buffers.Binary;
using System.Text.Unicode;
using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters.Binary;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Reads a column's values from their binary form. What is not the usual length, and all other types, are read as a parameter is.</summary>
internal class BinaryDecoder(PgType type)
{
    public virtual void Decode(ReadOnlySpan<byte> value, ColumnFill column, int row) =>
        column.SetValue(row, BinaryValues.Read(type, value, BinaryCursor.NoParameter));
}

/// <summary>int4.</summary>
internal sealed class Int4Decoder() : BinaryDecoder(PgTypes.Int4)
{
    public override void Decode(ReadOnlySpan<byte> value, ColumnFill column, int row)
    {
        if (value.Length == sizeof(int))
            column.Slots<int>()[row] = BinaryPrimitives.ReadInt32BigEndian(value);
        else
            base.Decode(value, column, row);
    }
}

/// <summary>int8.</summary>
internal sealed class Int8Decoder() : BinaryDecoder(PgTypes.Int8)
{
    public override void Decode(ReadOnlySpan<byte> value, ColumnFill column, int row)
    {
        if (value.Length == sizeof(long))
            column.Slots<long>()[row] = BinaryPrimitives.ReadInt64BigEndian(value);
        else
            base.Decode(value, column, row);
    }
}

/// <summary>float8.</summary>
internal sealed class Float8Decoder() : BinaryDecoder(PgTypes.Float8)
{
    public override void Decode(ReadOnlySpan<byte> value, ColumnFill column, int row)
    {
        if (value.Length == sizeof(double))
            column.Slots<double>()[row] = BinaryPrimitives.ReadDoubleBigEndian(value);
        else
            base.Decode(value, column, row);
    }
}

/// <summary>text: UTF-8 without zeros, copied.</summary>
internal sealed class Utf8Decoder() : BinaryDecoder(PgTypes.Text)
{
    public override void Decode(ReadOnlySpan<byte> value, ColumnFill column, int row)
    {
        if (Utf8.IsValid(value) && !value.Contains((byte)0))
            column.SetBytes(row, value);
        else
            base.Decode(value, column, row);
    }
}

/// <summary>Picks the decoder for a column.</summary>
internal static class BinaryDecoders
{
    public static BinaryDecoder For(ResultColumn column) => column.Type.Kind switch
    {
        TypeKind.Int32 => new Int4Decoder(),
        TypeKind.Int64 => new Int8Decoder(),
        TypeKind.Float64 => new Float8Decoder(),
        TypeKind.Text => new Utf8Decoder(),
        _ => new BinaryDecoder(column.PgType),
    };
}
