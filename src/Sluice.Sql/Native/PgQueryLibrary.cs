using System.Reflection;
using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>Finds libpg_query where the system's loader keeps it, and says what to install when it is not there.</summary>
internal static class PgQueryLibrary
{
    /// <summary>The soname of Debian's libpg-query1504.0: PostgreSQL 15's grammar.</summary>
    public const string Name = "libpg_query.so.1504.0";

    public static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Name) return 0;
        return NativeLibrary.TryLoad(name, assembly, searchPath, out nint handle) ? handle : throw Missing(name);
    }

    internal static DllNotFoundException Missing(string name) =>
        new($"could not load {name}, which holds PostgreSQL's grammar; install it with: apt-get install libpg-query1504.0");
}
