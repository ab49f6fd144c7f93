using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>A fetched chunk, given back to DuckDB when the last batch over it is disposed.</summary>
internal sealed class SharedChunk
{
    private readonly ChunkHandle _handle;
    private int _users = 1;

    public SharedChunk(ChunkHandle handle, IReadOnlyList<ResultColumn> columns)
    {
        _handle = handle;
        Count = (int)ChunkApi.Size(handle);
        var vectors = new ColumnVector[columns.Count];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = new DuckDbVector(columns[i].Type, ChunkApi.Vector(handle, (ulong)i), Count);
        Columns = vectors;
    }

    /// <summary>Rows in the chunk.</summary>
    public int Count { get; }

    public IReadOnlyList<ColumnVector> Columns { get; }

    /// <summary>A batch over part of it; the batch keeps the chunk alive.</summary>
    public RowBatch Slice(int first, int count)
    {
        Interlocked.Increment(ref _users);
        return new ChunkBatch(this, first, count);
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _handle.Dispose();
    }
}
