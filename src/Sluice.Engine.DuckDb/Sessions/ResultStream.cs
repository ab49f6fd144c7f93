using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A statement's open result: chunks, pulled on an engine thread.</summary>
internal sealed unsafe class ResultStream : IDisposable
{
    private readonly ResultHandle _result = new();
    private readonly ErrorMapper _errors;
    private readonly PositionMap _positions;
    private readonly Func<PgErrorException?> _findLost;

    private ResultStream(ErrorMapper errors, PositionMap positions, Func<PgErrorException?> findLost)
    {
        _errors = errors;
        _positions = positions;
        _findLost = findLost;
    }

    /// <summary>Runs a prepared statement up to its first rows.</summary>
    /// <param name="findLost">
    /// Called when the result says it was interrupted: the error behind it, or null when it was indeed asked to stop. A thread that
    /// fails stops the others by an interrupt, and a streamed result may report that instead of the failure.
    /// </param>
    public static ResultStream Open(Plan plan, ErrorMapper errors, Func<PgErrorException?> findLost)
    {
        using var pending = Pend(plan, out var isPlanned);
        if (!isPlanned)
            throw errors.Map(NativeText.Borrow(PendingApi.Error(pending)), plan.Sent.Positions);
        return Run(pending, plan, errors, findLost);
    }

    /// <summary>The same, but null for a statement that DuckDB cannot plan: who plans it without running it is told why.</summary>
    public static ResultStream? OpenIfPlanned(Plan plan, ErrorMapper errors, Func<PgErrorException?> findLost)
    {
        using var pending = Pend(plan, out var isPlanned);
        return isPlanned ? Run(pending, plan, errors, findLost) : null;
    }

    /// <summary>The result's columns as DuckDB gives them; null where the port has no type.</summary>
    public (string Name, EngineType? Type)[] Columns()
    {
        var columns = new (string, EngineType?)[ResultApi.ColumnCount(_result.Pointer)];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = ResultApi.ColumnLogicalType(_result.Pointer, (ulong)i);
            columns[i] = (NativeText.Borrow(ResultApi.ColumnName(_result.Pointer, (ulong)i)), EngineTypes.From(type));
        }

        return columns;
    }

    /// <summary>The next chunk, with at least one row; null at the end.</summary>
    public ChunkHandle? Fetch()
    {
        var chunk = ResultApi.FetchChunk(*_result.Pointer);
        if (chunk != 0)
            return new ChunkHandle(chunk);
        if (NativeText.Borrow(ResultApi.Error(_result.Pointer)).Length == 0)
            return null;
        var error = Error();
        throw (error.Error.SqlState == SqlStates.QueryCanceled ? _findLost() : null) ?? error;
    }

    /// <summary>Reads to the end a result that only counts rows; the sum of the counts.</summary>
    public long ReadCount()
    {
        var counts = ResultApi.ColumnCount(_result.Pointer) == 1 && ResultApi.ColumnType(_result.Pointer, 0) == DuckDbType.BigInt;
        long sum = 0;
        while (Fetch() is { } chunk)
        {
            using (chunk)
            {
                var values = new ReadOnlySpan<long>(ChunkApi.Data(ChunkApi.Vector(chunk, 0)), (int)ChunkApi.Size(chunk));
                for (var i = 0; counts && i < values.Length; i++)
                    sum += values[i];
            }
        }

        return sum;
    }

    public void Dispose() => _result.Dispose();

    // DuckDB plans here what it does not keep a plan of: all that reads files.
    private static PendingHandle Pend(Plan plan, out bool isPlanned)
    {
        isPlanned = PendingApi.Start(plan.Prepared, out var pending) == DuckDbState.Success;
        return pending;
    }

    private static ResultStream Run(PendingHandle pending, Plan plan, ErrorMapper errors, Func<PgErrorException?> findLost)
    {
        var stream = new ResultStream(errors, plan.Sent.Positions, findLost);
        try
        {
            if (PendingApi.Execute(pending, stream._result.Pointer) != DuckDbState.Success)
                throw stream.Error();
            stream.CheckColumns(plan.Columns);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // DuckDB plans again when the catalog has changed since; the client was promised the old columns.
    private void CheckColumns(IReadOnlyList<ResultColumn> columns)
    {
        if (columns.Count == 0)
            return;
        var same = ResultApi.ColumnCount(_result.Pointer) == (ulong)columns.Count;
        for (var i = 0; same && i < columns.Count; i++)
        {
            using var type = ResultApi.ColumnLogicalType(_result.Pointer, (ulong)i);
            same = EngineTypes.From(type) is { } actual && EngineTypes.Same(actual, columns[i].Type);
        }

        if (!same)
            throw PgError.Error(SqlStates.FeatureNotSupported, "cached plan must not change result type").ToException();
    }

    private PgErrorException Error() => _errors.Map(NativeText.Borrow(ResultApi.Error(_result.Pointer)), _positions);
}
