using System.Runtime.InteropServices;

namespace Sluice.Compare.InProcess;

/// <summary>A DuckDB of this process with one connection.</summary>
internal sealed class DuckDb : IDisposable
{
    private nint _database;
    private nint _connection;

    /// <param name="file">The database, or null for one in memory.</param>
    public DuckDb(string? file = null)
    {
        if (DuckDbApi.Open(file, out _database) != 0 || DuckDbApi.Connect(_database, out _connection) != 0)
            throw new InvalidOperationException($"DuckDB cannot open {file ?? "a database in memory"}");
    }

    /// <summary>Runs statements whose rows do not matter.</summary>
    public void Run(string sql)
    {
        var result = default(DuckDbResult);
        var state = DuckDbApi.Query(_connection, sql, ref result);
        var problem = state == 0 ? null : Text(DuckDbApi.Error(ref result));
        DuckDbApi.DestroyResult(ref result);
        if (problem is not null)
            throw new InvalidOperationException($"DuckDB: {problem}");
    }

    /// <summary>Fetches the chunks of a streamed answer and looks at nothing but their size.</summary>
    /// <param name="mostChunks">How many at most; the rest is given up.</param>
    /// <returns>How many rows they held.</returns>
    public long Drain(string sql, int mostChunks = int.MaxValue)
    {
        var result = default(DuckDbResult);
        if (DuckDbApi.Prepare(_connection, sql, out var prepared) != 0)
            throw new InvalidOperationException($"DuckDB: {Text(DuckDbApi.PrepareError(prepared))}");
        try
        {
            if (DuckDbApi.StartStreaming(prepared, out var pending) != 0)
                throw new InvalidOperationException("DuckDB: the statement does not start");
            var state = DuckDbApi.Execute(pending, ref result);
            DuckDbApi.DestroyPending(ref pending);
            if (state != 0)
                throw new InvalidOperationException($"DuckDB: {Text(DuckDbApi.Error(ref result))}");
            var rows = 0L;
            for (var fetched = 0; fetched < mostChunks && DuckDbApi.FetchChunk(result) is var chunk and not 0; fetched++)
            {
                rows += (long)DuckDbApi.ChunkSize(chunk);
                DuckDbApi.DestroyChunk(ref chunk);
            }

            return rows;
        }
        finally
        {
            DuckDbApi.DestroyResult(ref result);
            DuckDbApi.DestroyPrepared(ref prepared);
        }
    }

    /// <summary>A whole answer as text, to compare answers with; null is NULL.</summary>
    public List<string?[]> Read(string sql)
    {
        var result = default(DuckDbResult);
        try
        {
            if (DuckDbApi.Query(_connection, sql, ref result) != 0)
                throw new InvalidOperationException($"DuckDB: {Text(DuckDbApi.Error(ref result))}");
            var (rows, columns) = (DuckDbApi.RowCount(ref result), DuckDbApi.ColumnCount(ref result));
            var read = new List<string?[]>();
            for (var row = 0UL; row < rows; row++)
            {
                var values = new string?[columns];
                for (var column = 0UL; column < columns; column++)
                    values[column] = Value(ref result, column, row);
                read.Add(values);
            }

            return read;
        }
        finally
        {
            DuckDbApi.DestroyResult(ref result);
        }
    }

    public void Dispose()
    {
        DuckDbApi.Disconnect(ref _connection);
        DuckDbApi.Close(ref _database);
    }

    private static string? Value(ref DuckDbResult result, ulong column, ulong row)
    {
        var text = DuckDbApi.Value(ref result, column, row);
        if (text == 0)
            return null;
        var value = Text(text);
        DuckDbApi.Free(text);
        return value;
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";
}
