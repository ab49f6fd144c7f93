using Sluice.Engine.Columns;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>Some rows of a kept answer; they stay when it is disposed.</summary>
internal sealed class KeptBatch(IReadOnlyList<ColumnVector> columns, int first, int count) : RowBatch
{
    public override int First => first;

    public override int Count => count;

    public override IReadOnlyList<ColumnVector> Columns => columns;

    public override void Dispose()
    {
    }
}
