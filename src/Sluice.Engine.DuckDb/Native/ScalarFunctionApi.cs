using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Scalar Functions". Callbacks run on the engine's threads and must not throw.</summary>
internal static unsafe partial class ScalarFunctionApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_scalar_function")]
    public static partial nint Create();

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_scalar_function")]
    public static partial void Destroy(ref nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetName(nint function, string name);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_add_parameter")]
    public static partial void AddParameter(nint function, LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_varargs")]
    public static partial void SetVarargs(nint function, LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_return_type")]
    public static partial void SetReturnType(nint function, LogicalTypeHandle type);

    /// <summary>Calls the function for nulls too.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_special_handling")]
    public static partial void SetSpecialHandling(nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_volatile")]
    public static partial void SetVolatile(nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_extra_info")]
    public static partial void SetExtraInfo(nint function, nint info, delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_bind")]
    public static partial void SetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_function")]
    public static partial void SetFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, nint, void> run);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_get_extra_info")]
    public static partial nint ExtraInfo(nint call);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_bind_get_extra_info")]
    public static partial nint BindExtraInfo(nint bind);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_get_bind_data")]
    public static partial nint BindData(nint call);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_bind_data")]
    public static partial void SetBindData(nint bind, nint data, nint free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_bind_data_copy")]
    public static partial void SetBindDataCopy(nint bind, delegate* unmanaged[Cdecl]<nint, nint> copy);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetError(nint call, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_scalar_function_bind_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetBindError(nint bind, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_scalar_function_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreateSet(string name);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_scalar_function_set")]
    public static partial void DestroySet(ref nint set);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_add_scalar_function_to_set")]
    public static partial DuckDbState AddToSet(nint set, nint function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_register_scalar_function_set")]
    public static partial DuckDbState RegisterSet(ConnectionHandle connection, nint set);
}
