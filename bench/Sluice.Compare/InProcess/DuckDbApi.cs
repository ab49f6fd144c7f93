using System.Runtime.InteropServices;

namespace Sluice.Compare.InProcess;

/// <summary>duckdb_result; only the last member matters here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DuckDbResult
{
    public ulong DeprecatedColumns;
    public ulong DeprecatedRows;
    public ulong DeprecatedChanged;
    public nint DeprecatedData;
    public nint DeprecatedError;
    public nint Internal;
}

/// <summary>The calls of DuckDB's C API that run a statement and fetch its chunks, as a program with DuckDB inside would make them.</summary>
internal static class DuckDbApi
{
    private const string Library = "duckdb";

    [DllImport(Library, EntryPoint = "duckdb_open")]
    public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string? path, out nint database);

    [DllImport(Library, EntryPoint = "duckdb_close")]
    public static extern void Close(ref nint database);

    [DllImport(Library, EntryPoint = "duckdb_connect")]
    public static extern int Connect(nint database, out nint connection);

    [DllImport(Library, EntryPoint = "duckdb_disconnect")]
    public static extern void Disconnect(ref nint connection);

    [DllImport(Library, EntryPoint = "duckdb_query")]
    public static extern int Query(nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string sql, ref DuckDbResult result);

    [DllImport(Library, EntryPoint = "duckdb_prepare")]
    public static extern int Prepare(nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string sql, out nint prepared);

    [DllImport(Library, EntryPoint = "duckdb_prepare_error")]
    public static extern nint PrepareError(nint prepared);

    [DllImport(Library, EntryPoint = "duckdb_destroy_prepare")]
    public static extern void DestroyPrepared(ref nint prepared);

    [DllImport(Library, EntryPoint = "duckdb_pending_prepared_streaming")]
    public static extern int StartStreaming(nint prepared, out nint pending);

    [DllImport(Library, EntryPoint = "duckdb_execute_pending")]
    public static extern int Execute(nint pending, ref DuckDbResult result);

    [DllImport(Library, EntryPoint = "duckdb_destroy_pending")]
    public static extern void DestroyPending(ref nint pending);

    [DllImport(Library, EntryPoint = "duckdb_fetch_chunk")]
    public static extern nint FetchChunk(DuckDbResult result);

    [DllImport(Library, EntryPoint = "duckdb_data_chunk_get_size")]
    public static extern ulong ChunkSize(nint chunk);

    [DllImport(Library, EntryPoint = "duckdb_destroy_data_chunk")]
    public static extern void DestroyChunk(ref nint chunk);

    [DllImport(Library, EntryPoint = "duckdb_result_error")]
    public static extern nint Error(ref DuckDbResult result);

    [DllImport(Library, EntryPoint = "duckdb_row_count")]
    public static extern ulong RowCount(ref DuckDbResult result);

    [DllImport(Library, EntryPoint = "duckdb_column_count")]
    public static extern ulong ColumnCount(ref DuckDbResult result);

    /// <returns>A string to free, or 0 for NULL.</returns>
    [DllImport(Library, EntryPoint = "duckdb_value_varchar")]
    public static extern nint Value(ref DuckDbResult result, ulong column, ulong row);

    [DllImport(Library, EntryPoint = "duckdb_free")]
    public static extern void Free(nint memory);

    [DllImport(Library, EntryPoint = "duckdb_destroy_result")]
    public static extern void DestroyResult(ref DuckDbResult result);
}
