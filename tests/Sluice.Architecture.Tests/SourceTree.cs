namespace Sluice.Architecture.Tests;

/// <summary>The sources as they lie on disk, without what builds put there.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>C# files under src, tests and bench, as paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<string> CSharpFiles { get; } =
        [.. new[] { "src", "tests", "bench" }.SelectMany(folder => FilesUnder(folder, "*.cs")).Order(StringComparer.Ordinal)];

    /// <summary>Project files under src.</summary>
    public static IReadOnlyList<string> SourceProjects { get; } = [.. FilesUnder("src", "*.csproj").Order(StringComparer.Ordinal)];

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    public static string[] ReadLines(string relative) => File.ReadAllLines(FullPath(relative));

    private static IEnumerable<string> FilesUnder(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
            return [];
        return Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sluice.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"no Sluice.slnx above {AppContext.BaseDirectory}");
    }
}
