using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Open Connect".</summary>
internal static partial class OpenApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDbState Open(string path, out DatabaseHandle database, ConfigHandle config, out nint error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_close")]
    public static partial void Close(ref nint database);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_connect")]
    public static partial DuckDbState Connect(DatabaseHandle database, out ConnectionHandle connection);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_disconnect")]
    public static partial void Disconnect(ref nint connection);

    /// <summary>May be called from any thread while the connection works.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_interrupt")]
    public static partial void Interrupt(ConnectionHandle connection);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_free")]
    public static partial void Free(nint memory);
}
