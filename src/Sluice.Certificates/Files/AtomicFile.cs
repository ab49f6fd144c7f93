using System.Text;

namespace Sluice.Certificates.Files;

/// <summary>Replaces a file whole: readers and crashes see the old content or the new, never a part.</summary>
public static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes a secret: mode 0600 from the moment it exists.</summary>
    public static void WritePrivate(string path, string content) => Write(path, content, OwnerOnly);

    /// <summary>Writes what anyone may read: mode 0644, whatever the umask.</summary>
    public static void WritePublic(string path, string content) => Write(path, content, Readable);

    /// <summary>Removes what a write of this file left behind when its process was killed. Call with the file's lock held.</summary>
    public static void Sweep(string path)
    {
        foreach (var leftover in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*.tmp"))
            File.Delete(leftover);
    }

    private static void Write(string path, string content, UnixFileMode mode)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(Encoding.UTF8.GetBytes(content));
                if (!OperatingSystem.IsWindows() && mode != OwnerOnly)
                    File.SetUnixFileMode(stream.SafeFileHandle, mode);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
