using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapters "Logical Types" and "Cast Functions": types and casts of our own. Callbacks run on the engine's threads and must not throw.</summary>
internal static unsafe partial class TypeRegistrationApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_logical_type_set_alias", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetAlias(LogicalTypeHandle type, string alias);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_register_logical_type")]
    public static partial DuckDbState RegisterType(ConnectionHandle connection, LogicalTypeHandle type, nint info);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_cast_function")]
    public static partial nint CreateCast();

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_cast_function")]
    public static partial void DestroyCast(ref nint cast);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_source_type")]
    public static partial void SetSource(nint cast, LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_target_type")]
    public static partial void SetTarget(nint cast, LogicalTypeHandle type);

    /// <summary>Lets the cast happen by itself, the cheaper the sooner.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_implicit_cast_cost")]
    public static partial void SetImplicitCost(nint cast, long cost);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_function")]
    public static partial void SetFunction(nint cast, delegate* unmanaged[Cdecl]<nint, ulong, nint, nint, byte> function);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_extra_info")]
    public static partial void SetExtraInfo(nint cast, nint info, delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_get_extra_info")]
    public static partial nint ExtraInfo(nint call);

    /// <returns>0 when an error ends the statement, 1 when it makes a null.</returns>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_get_cast_mode")]
    public static partial int CastMode(nint call);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetError(nint call, string error);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_cast_function_set_row_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetRowError(nint call, string error, ulong row, nint output);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_register_cast_function")]
    public static partial DuckDbState RegisterCast(ConnectionHandle connection, nint cast);

    /// <summary>Makes a vector a view of another of the same layout.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_reference_vector")]
    public static partial void Reference(nint to, nint from);
}
