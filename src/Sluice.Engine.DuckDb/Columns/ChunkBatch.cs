using Sluice.Engine.Columns;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>Some rows of a chunk.</summary>
internal sealed class ChunkBatch(SharedChunk chunk, int first, int count) : RowBatch
{
    private SharedChunk? _chunk = chunk;

    public override int First => first;

    public override int Count => count;

    public override IReadOnlyList<ColumnVector> Columns =>
        (_chunk ?? throw new ObjectDisposedException(nameof(ChunkBatch))).Columns;

    public override void Dispose() => Interlocked.Exchange(ref _chunk, null)?.Release();
}
