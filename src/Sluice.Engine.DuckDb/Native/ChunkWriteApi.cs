using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapters "Data Chunk" and "Vector": chunks that a table function fills.</summary>
internal static unsafe partial class ChunkWriteApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_size")]
    public static partial ulong MostRows();

    /// <summary>A chunk of the caller's, with room for <see cref="MostRows"/> rows.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_data_chunk")]
    public static partial ChunkHandle Create(nint* types, ulong columns);

    /// <summary>Empties a chunk; pointers into its vectors are to be fetched anew.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_reset")]
    public static partial void Reset(ChunkHandle chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_set_size")]
    public static partial void SetSize(ChunkHandle chunk, ulong rows);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_list_vector_reserve")]
    public static partial DuckDbState ReserveList(nint vector, ulong rows);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_list_vector_set_size")]
    public static partial DuckDbState SetListSize(nint vector, ulong rows);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    public static partial nint Vector(nint chunk, ulong column);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_get_size")]
    public static partial ulong Rows(nint chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_get_column_count")]
    public static partial ulong Columns(nint chunk);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_data_chunk_set_size")]
    public static partial void SetSize(nint chunk, ulong rows);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    public static partial void EnsureValidity(nint vector);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_validity_set_row_invalid")]
    public static partial void SetNull(ulong* validity, ulong row);

    /// <summary>Copies text or other bytes into a vector of them.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_vector_assign_string_element_len")]
    public static partial void SetBytes(nint vector, ulong row, byte* bytes, ulong length);

    /// <summary>Copies bytes that are known to fit the vector's type: text must be UTF-8.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_unsafe_vector_assign_string_element_len")]
    public static partial void SetKnownBytes(nint vector, ulong row, byte* bytes, ulong length);
}
