namespace Sluice.Client.Trust;

/// <summary>Replaces a file of roots whole: readers and crashes see the old content or the new.</summary>
internal static class RootFileWriter
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Readable = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <param name="path">No symbolic link.</param>
    /// <param name="content">Null deletes the file.</param>
    /// <param name="check">Called last before the change; throws to stop it.</param>
    public static void Write(string path, byte[]? content, Action check)
    {
        if (content is null)
        {
            check();
            File.Delete(path);
            return;
        }
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            WriteNew(temporary, content, ModeFor(path));
            check();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void WriteNew(string path, byte[] content, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using var stream = new FileStream(path, options);
        stream.Write(content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        stream.Flush(flushToDisk: true);
    }

    // Whoever made the file chose who may read it; a new one is public, as roots are.
    private static UnixFileMode ModeFor(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : Readable;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }
}
