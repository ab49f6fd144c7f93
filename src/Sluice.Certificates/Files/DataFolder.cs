namespace Sluice.Certificates.Files;

/// <summary>Folders in which keys and users are kept.</summary>
public static class DataFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode Other = UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes a folder and those above it, at most 0755 whatever the umask, so that only the owner changes anything. One that is there
    /// stays as it is, unless everybody may write to it: then whatever is kept there is anybody's.
    /// </summary>
    /// <exception cref="InvalidDataException">It is there, and everybody may write to it.</exception>
    public static void Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(full);
            return;
        }

        // One at a time: the mode given to .NET counts for the last folder only.
        if (Path.GetDirectoryName(full) is { Length: > 0 } above && !Directory.Exists(above))
            Create(above);
        Directory.CreateDirectory(full, Owner | Group | Other);
        if ((File.GetUnixFileMode(full) & (UnixFileMode.OtherWrite | UnixFileMode.StickyBit)) == UnixFileMode.OtherWrite)
            throw new InvalidDataException($"{full}: everybody may write to this folder; run: chmod o-w '{full}'");
    }
}
