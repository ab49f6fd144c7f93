using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Appender". Whole chunks only.</summary>
internal static partial class AppenderApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDbState Create(ConnectionHandle connection, string catalog, string schema, string table, out AppenderHandle appender);

    /// <summary>Names a column that chunks will hold; without any, they hold all.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_add_column", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDbState AddColumn(AppenderHandle appender, string name);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_column_count")]
    public static partial ulong ColumnCount(AppenderHandle appender);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_column_type")]
    public static partial LogicalTypeHandle ColumnType(AppenderHandle appender, ulong column);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_append_data_chunk")]
    public static partial DuckDbState Append(AppenderHandle appender, ChunkHandle chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_flush")]
    public static partial DuckDbState Flush(AppenderHandle appender);

    /// <summary>Forgets what is not flushed.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_clear")]
    public static partial DuckDbState Clear(AppenderHandle appender);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_destroy")]
    public static partial DuckDbState Destroy(ref nint appender);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_appender_error")]
    public static partial nint Error(AppenderHandle appender);
}
