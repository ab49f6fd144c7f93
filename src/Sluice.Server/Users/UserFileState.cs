namespace Sluice.Server.Users;

/// <summary>By what one content of the users file is told from another without reading it.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">In UTC.</param>
/// <param name="Created">In UTC: a file that took another's place was created later.</param>
/// <param name="Mode">None on Windows.</param>
internal readonly record struct UserFileState(long Length, DateTime Written, DateTime Created, UnixFileMode Mode)
{
    // Changes within a tick of the file system's clock look the same.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <returns>Null where there is no such file.</returns>
    public static UserFileState? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new UserFileState(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc, OperatingSystem.IsWindows() ? UnixFileMode.None : file.UnixFileMode)
            : null;
    }

    public static UserFileState Of(FileStream open) => new(
        open.Length,
        File.GetLastWriteTimeUtc(open.SafeFileHandle),
        File.GetCreationTimeUtc(open.SafeFileHandle),
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(open.SafeFileHandle));

    /// <summary>Whether it has been the same for so long that any later change will show.</summary>
    public bool IsSettled(DateTimeOffset now) => Written < now.UtcDateTime - Tick && Created < now.UtcDateTime - Tick;
}
