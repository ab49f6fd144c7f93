using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Logical Types". Strings returned are to be freed with <see cref="OpenApi.Free"/>.</summary>
internal static partial class LogicalTypeApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_logical_type")]
    public static partial LogicalTypeHandle Create(DuckDbType type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_decimal_type")]
    public static partial LogicalTypeHandle CreateDecimal(byte width, byte scale);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_list_type")]
    public static partial LogicalTypeHandle CreateList(LogicalTypeHandle element);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_get_column_type")]
    public static partial LogicalTypeHandle OfVector(nint vector);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_logical_type")]
    public static partial void Destroy(ref nint type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_get_type_id")]
    public static partial DuckDbType Id(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_logical_type_get_alias")]
    public static partial nint Alias(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_decimal_width")]
    public static partial byte DecimalWidth(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_decimal_scale")]
    public static partial byte DecimalScale(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_enum_dictionary_size")]
    public static partial uint EnumSize(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_enum_dictionary_value")]
    public static partial nint EnumLabel(LogicalTypeHandle type, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_list_type_child_type")]
    public static partial LogicalTypeHandle ListChild(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_array_type_child_type")]
    public static partial LogicalTypeHandle ArrayChild(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_array_type_array_size")]
    public static partial ulong ArraySize(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_map_type_key_type")]
    public static partial LogicalTypeHandle MapKey(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_map_type_value_type")]
    public static partial LogicalTypeHandle MapValue(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_struct_type_child_count")]
    public static partial ulong StructCount(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_struct_type_child_name")]
    public static partial nint StructName(LogicalTypeHandle type, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_struct_type_child_type")]
    public static partial LogicalTypeHandle StructChild(LogicalTypeHandle type, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_union_type_member_count")]
    public static partial ulong UnionCount(LogicalTypeHandle type);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_union_type_member_name")]
    public static partial nint UnionName(LogicalTypeHandle type, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_union_type_member_type")]
    public static partial LogicalTypeHandle UnionMember(LogicalTypeHandle type, ulong index);
}
