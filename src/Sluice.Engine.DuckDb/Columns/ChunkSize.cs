using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>What a fetched chunk holds of memory; the C API does not tell.</summary>
internal static class ChunkSize
{
    /// <summary>Rows a vector has room for, however few it holds (STANDARD_VECTOR_SIZE).</summary>
    private const int VectorRows = 2048;

    /// <summary>An estimate in bytes: slots, and texts and blobs too long for theirs. A text several rows share counts for each.</summary>
    public static long Of(ChunkHandle chunk, IReadOnlyList<ResultColumn> columns)
    {
        var rows = (int)ChunkApi.Size(chunk);
        long bytes = 0;
        for (var i = 0; i < columns.Count; i++)
            bytes += Of(new DuckDbVector(columns[i].Type, ChunkApi.Vector(chunk, (ulong)i), rows));
        return bytes;
    }

    private static long Of(DuckDbVector vector)
    {
        var bytes = (long)SlotWidth(vector.Type) * Math.Max(vector.Rows, VectorRows);
        if (vector.Type.Kind is TypeKind.Text or TypeKind.Json or TypeKind.Blob or TypeKind.Bit or TypeKind.BigNum)
            bytes += OutsideSlots(vector);
        for (var i = 0; i < vector.ChildCount; i++)
            bytes += Of((DuckDbVector)vector.Child(i));
        return bytes;
    }

    private static long OutsideSlots(DuckDbVector vector)
    {
        var slots = vector.Values<StringSlot>();
        long bytes = 0;
        for (var row = 0; row < slots.Length; row++)
        {
            if (slots[row].Length > StringSlot.InlineLength && !vector.IsNull(row))
                bytes += slots[row].Length;
        }

        return bytes;
    }

    private static int SlotWidth(EngineType type) => type.Kind switch
    {
        TypeKind.Array or TypeKind.Struct or TypeKind.Union => 0,
        TypeKind.Bool or TypeKind.Int8 or TypeKind.UInt8 => 1,
        TypeKind.Int16 or TypeKind.UInt16 => 2,
        TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Float32 or TypeKind.Date or TypeKind.Enum => 4,
        TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Float64 or TypeKind.Time or TypeKind.TimeNs or TypeKind.TimeTz or TypeKind.TimestampS
            or TypeKind.TimestampMs or TypeKind.Timestamp or TypeKind.TimestampNs or TypeKind.TimestampTz => 8,
        // The widest there is: texts, list entries, decimals, 128-bit integers, intervals.
        _ => 16,
    };
}
