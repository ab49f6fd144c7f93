using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>The names of DuckDB's settings, as the library itself lists them.</summary>
internal static class EngineSettings
{
    public static IReadOnlySet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (nuint i = 0; i < ConfigApi.Count(); i++)
        {
            if (ConfigApi.GetFlag(i, out var name, out _) == DuckDbState.Success)
                names.Add(NativeText.Borrow(name));
        }

        return names;
    }
}
