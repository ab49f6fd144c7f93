using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>Reads one value as TypeKind documents its memory, boxed for comparison.</summary>
internal static class VectorReader
{
    public static object? Read(ColumnVector vector, int row)
    {
        if (vector.IsNull(row))
            return null;
        var type = vector.Type;
        return type.Kind switch
        {
            TypeKind.Bool => vector.Values<byte>()[row] == 1,
            TypeKind.Int8 => vector.Values<sbyte>()[row],
            TypeKind.Int16 => vector.Values<short>()[row],
            TypeKind.Int32 or TypeKind.Date => vector.Values<int>()[row],
            TypeKind.Int64 or TypeKind.Time or TypeKind.TimeNs or TypeKind.TimestampS or TypeKind.TimestampMs
                or TypeKind.Timestamp or TypeKind.TimestampNs or TypeKind.TimestampTz => vector.Values<long>()[row],
            TypeKind.UInt8 => vector.Values<byte>()[row],
            TypeKind.UInt16 => vector.Values<ushort>()[row],
            TypeKind.UInt32 => vector.Values<uint>()[row],
            TypeKind.UInt64 or TypeKind.TimeTz => vector.Values<ulong>()[row],
            TypeKind.Int128 or TypeKind.Uuid => vector.Values<Int128>()[row],
            TypeKind.UInt128 => vector.Values<UInt128>()[row],
            TypeKind.Float32 => vector.Values<float>()[row],
            TypeKind.Float64 => vector.Values<double>()[row],
            TypeKind.Decimal => type.Precision switch
            {
                <= 4 => (Int128)vector.Values<short>()[row],
                <= 9 => vector.Values<int>()[row],
                <= 18 => vector.Values<long>()[row],
                _ => vector.Values<Int128>()[row],
            },
            TypeKind.Interval => vector.Values<Interval>()[row],
            TypeKind.Text or TypeKind.Json => Encoding.UTF8.GetString(vector.Bytes(row)),
            TypeKind.Blob or TypeKind.Bit or TypeKind.BigNum => Convert.ToHexString(vector.Bytes(row)),
            TypeKind.Enum => type.Labels[type.Labels.Count <= 256 ? vector.Values<byte>()[row] : vector.Values<ushort>()[row]],
            TypeKind.List => Elements(vector.Child(0), vector.Values<ListEntry>()[row]),
            TypeKind.Map => Elements(vector.Child(0), vector.Values<ListEntry>()[row]),
            TypeKind.Array => Elements(vector.Child(0), new ListEntry((ulong)(row * type.Length), (ulong)type.Length)),
            TypeKind.Struct => type.Fields.Select((field, i) => $"{field.Name}={Read(vector.Child(i), row)}").ToArray(),
            TypeKind.Union => $"{type.Fields[vector.Child(0).Values<byte>()[row]].Name}={Read(vector.Child(1 + vector.Child(0).Values<byte>()[row]), row)}",
            _ => throw new InvalidOperationException($"no reader for {type.Kind}"),
        };
    }

    private static object?[] Elements(ColumnVector child, ListEntry entry) =>
        [.. Enumerable.Range((int)entry.Offset, (int)entry.Length).Select(i => Read(child, i))];
}
