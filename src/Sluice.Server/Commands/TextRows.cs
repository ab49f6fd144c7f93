using System.Text;
using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Server.Commands;

/// <summary>A few rows of text the session itself answers with (SHOW), in the shape an engine's rows have.</summary>
internal sealed class TextRows(IReadOnlyList<string[]> rows, int columns) : IResultCursor
{
    private static readonly EngineType TextType = new(TypeKind.Text);
    private int _next;

    public long RowsAffected => 0;

    public static ResultColumn Column(string name) => new(name, TextType);

    public ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken)
    {
        if (_next == rows.Count)
            return ValueTask.FromResult<RowBatch?>(null);
        var count = Math.Min(maxRows, rows.Count - _next);
        var batch = new Batch(_next, count, [.. Enumerable.Range(0, columns).Select(column => new Vector(rows, column))]);
        _next += count;
        return ValueTask.FromResult<RowBatch?>(batch);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Batch(int first, int count, IReadOnlyList<ColumnVector> columns) : RowBatch
    {
        public override int First => first;

        public override int Count => count;

        public override IReadOnlyList<ColumnVector> Columns => columns;

        public override void Dispose()
        {
        }
    }

    private sealed class Vector(IReadOnlyList<string[]> rows, int column) : ColumnVector(TextType)
    {
        public override ReadOnlySpan<ulong> Validity => [];

        public override ReadOnlySpan<byte> Bytes(int row) => Encoding.UTF8.GetBytes(rows[row][column]);

        public override ReadOnlySpan<T> Values<T>() => throw new NotSupportedException("Text has no fixed-width slots.");

        public override ColumnVector Child(int index) => throw new NotSupportedException("Text has no members.");
    }
}
