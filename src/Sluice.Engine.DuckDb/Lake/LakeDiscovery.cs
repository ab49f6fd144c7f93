namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// Finds the tables of a lake: each data file and each folder directly in it is one. Names that begin with a dot or an underscore are
/// skipped. A link counts as what it leads to, inside the lake or not: only who may write to the lake can have made it.
/// The files of a folder are listed once, at start.
/// </summary>
internal static class LakeDiscovery
{
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public static LakeSources Discover(string lakePath)
    {
        if (!Directory.Exists(lakePath))
            throw new ArgumentException($"there is no folder {lakePath}");
        var root = RealPath(new DirectoryInfo(Path.GetFullPath(lakePath)));
        var tables = new Dictionary<string, LakeSource>(StringComparer.Ordinal);
        var problems = new List<LakeProblem>();
        foreach (var entry in Entries(root))
        {
            var folder = new List<LakeProblem>();
            var (source, reason) = Read(entry, folder);
            problems.AddRange(folder);
            if (source is null)
                problems.Add(new LakeProblem(entry.Name, reason!));
            else if (!tables.TryAdd(source.Name, source))
                problems.Add(new LakeProblem(entry.Name, $"the table name {source.Name} is already taken by {tables[source.Name].Path}"));
        }

        return new LakeSources(root, [.. tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal)], problems);
    }

    private static (LakeSource? Source, string? Reason) Read(FileSystemInfo entry, List<LakeProblem> problems)
    {
        var name = DataFileName.TableName(entry.Name);
        switch (Resolve(entry))
        {
            case DirectoryInfo folder:
                return ReadFolder(entry, folder, name, problems);
            case FileInfo { Exists: true } file:
                var (format, reason) = Check(entry.Name, file);
                return reason is null ? (new LakeSource(name, entry.Name, format!.Value, [RealPath(file)], IsFolder: false), null) : (null, reason);
            default:
                return (null, "the link leads nowhere");
        }
    }

    private static (LakeSource? Source, string? Reason) ReadFolder(FileSystemInfo entry, DirectoryInfo folder, string name, List<LakeProblem> problems)
    {
        var files = new List<FoundFile>();
        Walk(folder, entry.Name, files, problems, new HashSet<string>(StringComparer.Ordinal));
        if (files.Count == 0)
            return (null, "the folder holds no data files");
        var formats = files.Select(file => file.Format).Distinct().ToArray();
        return formats.Length > 1
            ? (null, $"the folder holds files of several formats: {string.Join(", ", formats.Select(format => format.ToString().ToLowerInvariant()))}")
            : (new LakeSource(name, entry.Name, formats[0], [.. files.Select(file => file.Path)], IsFolder: true)
            {
                IsPartitioned = files.TrueForAll(file => file.IsPartitioned),
            }, null);
    }

    private static void Walk(DirectoryInfo folder, string shown, List<FoundFile> files, List<LakeProblem> problems, HashSet<string> seen)
    {
        // A link may lead back up.
        if (!seen.Add(RealPath(folder)))
            return;
        foreach (var entry in Entries(folder.FullName))
        {
            var path = $"{shown}/{entry.Name}";
            switch (Resolve(entry))
            {
                case DirectoryInfo inner:
                    Walk(new DirectoryInfo(inner.FullName), path, files, problems, seen);
                    break;
                case FileInfo { Exists: true } file:
                    var (format, reason) = Check(entry.Name, file);
                    if (reason is null)
                        files.Add(new FoundFile(IsLink(entry) ? RealPath(file) : entry.FullName, format!.Value, shown.Contains('=', StringComparison.Ordinal)));
                    else
                        problems.Add(new LakeProblem(path, reason));
                    break;
                default:
                    problems.Add(new LakeProblem(path, "the link leads nowhere"));
                    break;
            }
        }
    }

    private static (LakeFormat? Format, string? Reason) Check(string name, FileInfo file) => DataFileName.Format(name) switch
    {
        null => (null, "not a kind of file that is served (.parquet .csv .tsv .json .ndjson .jsonl, plain, .gz or .zst)"),
        _ when file.Length == 0 => (null, "the file is empty"),
        var format => (format, null),
    };

    private static List<FileSystemInfo> Entries(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !DataFileName.IsHidden(entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private static FileSystemInfo? Resolve(FileSystemInfo entry)
    {
        if (!IsLink(entry))
            return entry;
        var target = entry.ResolveLinkTarget(returnFinalTarget: true);
        return target is { Exists: true } ? (Directory.Exists(target.FullName) ? new DirectoryInfo(target.FullName) : new FileInfo(target.FullName)) : null;
    }

    // Every folder on the way may itself be a link; DuckDB compares real paths.
    private static string RealPath(FileSystemInfo entry)
    {
        var target = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        var parent = Path.GetDirectoryName(target.FullName);
        return parent is null ? target.FullName : Path.Combine(RealPath(new DirectoryInfo(parent)), target.Name);
    }

    private readonly record struct FoundFile(string Path, LakeFormat Format, bool IsPartitioned);
}
