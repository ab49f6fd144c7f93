using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace Sluice.Engine.DuckDb.Native;

/// <summary>The shared library that lies next to this assembly.</summary>
internal static partial class LibDuckDb
{
    /// <summary>What every import names; the runtime adds prefix and suffix.</summary>
    public const string Name = "duckdb";

    /// <summary>The release the imports were written against.</summary>
    public const string ExpectedVersion = "v1.5.6";

    /// <summary>Fails early, and readably, when the library is missing or another release.</summary>
    public static void Require()
    {
        string version;
        try
        {
            version = Marshal.PtrToStringUTF8(duckdb_library_version()) ?? "";
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException($"libduckdb was not found in {AppContext.BaseDirectory}: build again with ./build.", e);
        }

        if (version != ExpectedVersion)
            throw new InvalidOperationException($"libduckdb is {version}, but {ExpectedVersion} is needed: run npm ci in native/.");
    }

    [LibraryImport(Name)]
    private static partial nint duckdb_library_version();
}
