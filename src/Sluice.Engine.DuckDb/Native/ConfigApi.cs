using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Configuration".</summary>
internal static partial class ConfigApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_config")]
    public static partial DuckDbState Create(out ConfigHandle config);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDbState Set(ConfigHandle config, string name, string value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_config_count")]
    public static partial nuint Count();

    /// <summary>Name and description belong to the library.</summary>
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_get_config_flag")]
    public static partial DuckDbState GetFlag(nuint index, out nint name, out nint description);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_config")]
    public static partial void Destroy(ref nint config);
}
