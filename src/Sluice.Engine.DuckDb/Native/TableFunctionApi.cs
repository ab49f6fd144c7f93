using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapters "Table Functions" and "Replacement Scans". Callbacks run on the engine's threads and must not throw.</summary>
internal static unsafe partial class TableFunctionApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_table_function")]
    public static partial nint Create();

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_table_function")]
    public static partial void Destroy(ref nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetName(nint function, string name);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_set_extra_info")]
    public static partial void SetExtraInfo(nint function, nint info, delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_set_bind")]
    public static partial void SetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_set_init")]
    public static partial void SetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_table_function_set_function")]
    public static partial void SetFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, void> run);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_register_table_function")]
    public static partial DuckDbState Register(ConnectionHandle connection, nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_bind_get_extra_info")]
    public static partial nint BindExtraInfo(nint bind);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddColumn(nint bind, string name, LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_bind_set_bind_data")]
    public static partial void SetBindData(nint bind, nint data, nint free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_bind_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetBindError(nint bind, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_init_get_extra_info")]
    public static partial nint InitExtraInfo(nint init);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_init_get_bind_data")]
    public static partial nint BindData(nint init);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_init_set_init_data")]
    public static partial void SetInitData(nint init, nint data, delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_init_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetInitError(nint init, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_function_get_init_data")]
    public static partial nint InitData(nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetError(nint function, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_add_replacement_scan")]
    public static partial void AddReplacement(
        DatabaseHandle database, delegate* unmanaged[Cdecl]<nint, nint, nint, void> replace, nint data, delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_replacement_scan_set_function_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ReplaceBy(nint scan, string function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_replacement_scan_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetReplacementError(nint scan, string error);
}
