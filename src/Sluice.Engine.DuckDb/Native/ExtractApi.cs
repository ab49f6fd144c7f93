using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Extract Statements".</summary>
internal static partial class ExtractApi
{
    /// <returns>How many statements the text holds; 0 on error and for empty text.</returns>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_extract_statements", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ulong Extract(ConnectionHandle connection, string sql, out ExtractedHandle statements);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepare_extracted_statement")]
    public static partial DuckDbState Prepare(ConnectionHandle connection, ExtractedHandle statements, ulong index, out PreparedHandle prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_extract_statements_error")]
    public static partial nint Error(ExtractedHandle statements);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_extracted")]
    public static partial void Destroy(ref nint statements);
}
