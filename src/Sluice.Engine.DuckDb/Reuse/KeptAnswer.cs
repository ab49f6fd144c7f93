using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.Plans;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>What the engine once answered to a statement of constants, for all sessions. It needs neither connection nor thread of the engine.</summary>
internal sealed class KeptAnswer : IPreparedQuery
{
    private readonly KeptVector[] _vectors;
    private readonly KeptBatch _whole;

    private KeptAnswer(IReadOnlyList<ResultColumn> columns, KeptVector[] vectors, int rows)
    {
        Columns = columns;
        Rows = rows;
        _vectors = vectors;
        _whole = new KeptBatch(vectors, 0, rows);
    }

    public IReadOnlyList<PgType> ParameterTypes => [];

    public IReadOnlyList<ResultColumn> Columns { get; }

    public bool IsConstant => true;

    public int Rows { get; }

    /// <summary>Roughly what it takes of memory.</summary>
    public long Size => 200 + _vectors.Sum(vector => vector.Size + 200);

    /// <summary>A copy of the only chunk of a result; null when it holds a type that literals do not have.</summary>
    public static KeptAnswer? Of(IReadOnlyList<ResultColumn> columns, SharedChunk chunk)
    {
        var vectors = new KeptVector[columns.Count];
        for (var i = 0; i < vectors.Length; i++)
        {
            if (KeptVector.Of(chunk.Columns[i], chunk.Count) is not { } kept)
                return null;
            vectors[i] = kept;
        }

        return new KeptAnswer(columns, vectors, chunk.Count);
    }

    public KeptBatch Batch(int first, int count) => count == Rows ? _whole : new KeptBatch(_vectors, first, count);

    public ValueTask<IResultCursor> OpenAsync(IReadOnlyList<ParameterValue> parameters, CancellationToken cancellationToken) => new(new KeptCursor(this));

    public ValueTask<QueryPlan> ExplainAsync(IReadOnlyList<ParameterValue> parameters, bool analyze, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An answer that is kept has no plan; prepare the statement on a session.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
