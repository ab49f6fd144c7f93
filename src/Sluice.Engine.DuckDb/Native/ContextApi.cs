using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API: which connection a call comes from.</summary>
internal static partial class ContextApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_connection_get_client_context")]
    public static partial void OfConnection(ConnectionHandle connection, out nint context);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_get_client_context")]
    public static partial void OfBind(nint bind, out nint context);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_get_client_context")]
    public static partial void OfScalarBind(nint bind, out nint context);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_client_context_get_connection_id")]
    public static partial ulong ConnectionId(nint context);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_client_context")]
    public static partial void Destroy(ref nint context);
}
