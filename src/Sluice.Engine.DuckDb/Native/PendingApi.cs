using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Pending Result Interface".</summary>
internal static unsafe partial class PendingApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_pending_prepared_streaming")]
    public static partial DuckDbState Start(PreparedHandle prepared, out PendingHandle pending);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_execute_pending")]
    public static partial DuckDbState Execute(PendingHandle pending, NativeResult* result);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_pending_error")]
    public static partial nint Error(PendingHandle pending);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_pending")]
    public static partial void Destroy(ref nint pending);
}
