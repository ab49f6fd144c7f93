namespace Sluice.Architecture.Tests;

/// <summary>Which project may know which: the table of ARCHITECTURE.md.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Sluice.Protocol"] = [],
        ["Sluice.Certificates"] = [],
        ["Sluice.Sql"] = [],
        // Client commands run on desktops: they may not know what loads native libraries.
        ["Sluice.Client"] = ["Sluice.Protocol", "Sluice.Certificates"],
        ["Sluice.Engine"] = ["Sluice.Protocol"],
        // Protocol comes with the port: its types and errors are part of the port's signatures.
        ["Sluice.Engine.DuckDb"] = ["Sluice.Engine", "Sluice.Sql", "Sluice.Protocol"],
        ["Sluice.Server"] = ["Sluice.Protocol", "Sluice.Engine", "Sluice.Sql", "Sluice.Certificates"],
        ["Sluice.Cli"] =
            ["Sluice.Protocol", "Sluice.Engine", "Sluice.Engine.DuckDb", "Sluice.Sql", "Sluice.Certificates", "Sluice.Client", "Sluice.Server"],
    };

    /// <summary>The file a project compiles to: the executable has the product's own name.</summary>
    public static string AssemblyOf(string project) => project == "Sluice.Cli" ? "sluice" : project;
}
