using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Prepared Statements". Parameters count from 1, columns from 0.</summary>
internal static partial class PreparedApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_prepare")]
    public static partial void Destroy(ref nint prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepare_error")]
    public static partial nint Error(PreparedHandle prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_nparams")]
    public static partial ulong ParameterCount(PreparedHandle prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_param_type")]
    public static partial DuckDbType ParameterType(PreparedHandle prepared, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_param_logical_type")]
    public static partial LogicalTypeHandle ParameterLogicalType(PreparedHandle prepared, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepared_statement_type")]
    public static partial StatementType StatementType(PreparedHandle prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepared_statement_column_count")]
    public static partial ulong ColumnCount(PreparedHandle prepared);

    /// <returns>A string to free with <see cref="OpenApi.Free"/>.</returns>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepared_statement_column_name")]
    public static partial nint ColumnName(PreparedHandle prepared, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_prepared_statement_column_logical_type")]
    public static partial LogicalTypeHandle ColumnLogicalType(PreparedHandle prepared, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_clear_bindings")]
    public static partial DuckDbState ClearBindings(PreparedHandle prepared);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_bind_value")]
    public static partial DuckDbState BindValue(PreparedHandle prepared, ulong index, ValueHandle value);
}
