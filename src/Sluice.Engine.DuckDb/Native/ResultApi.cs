using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapters "Query Execution" and "Streaming Result Interface".</summary>
internal static unsafe partial class ResultApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDbState Query(ConnectionHandle connection, string sql, NativeResult* result);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_result")]
    public static partial void Destroy(NativeResult* result);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_result_error")]
    public static partial nint Error(NativeResult* result);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_column_count")]
    public static partial ulong ColumnCount(NativeResult* result);

    /// <summary>The result's own text.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_column_name")]
    public static partial nint ColumnName(NativeResult* result, ulong column);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_column_type")]
    public static partial DuckDbType ColumnType(NativeResult* result, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_column_logical_type")]
    public static partial LogicalTypeHandle ColumnLogicalType(NativeResult* result, ulong index);

    /// <returns>The next chunk, or 0 at the end and on error; then <see cref="Error"/> tells.</returns>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_fetch_chunk")]
    public static partial nint FetchChunk(NativeResult result);
}
