using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapters "Data Chunk" and "Vector". Vectors live as long as their chunk.</summary>
internal static unsafe partial class ChunkApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_data_chunk")]
    public static partial void Destroy(ref nint chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_get_size")]
    public static partial ulong Size(ChunkHandle chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    public static partial nint Vector(ChunkHandle chunk, ulong column);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_get_data")]
    public static partial void* Data(nint vector);

    /// <returns>The mask, or null when no row is null.</returns>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_get_validity")]
    public static partial ulong* Validity(nint vector);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_list_vector_get_child")]
    public static partial nint ListChild(nint vector);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_list_vector_get_size")]
    public static partial ulong ListSize(nint vector);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_struct_vector_get_child")]
    public static partial nint StructChild(nint vector, ulong index);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_array_vector_get_child")]
    public static partial nint ArrayChild(nint vector);
}
