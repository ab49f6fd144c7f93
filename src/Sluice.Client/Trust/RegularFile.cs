using System.Formats.Tar;

namespace Sluice.Client.Trust;

/// <summary>Files with bytes in them and nothing else: a pipe would be waited on for ever, and a device be replaced by a file.</summary>
internal static class RegularFile
{
    /// <summary>Where symbolic links end; the path itself where it is none, or where nothing is.</summary>
    /// <exception cref="IOException">Links that go in circles.</exception>
    public static string Target(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <param name="path">As the user knows it.</param>
    /// <param name="most">Bytes it may hold.</param>
    /// <returns>Null when there is nothing there.</returns>
    /// <exception cref="TrustException">It is no regular file, or too large.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[]? Read(string path, int most)
    {
        var target = Target(path);
        Require(path, target);
        try
        {
            using var stream = new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > most)
                throw new TrustException($"{path}: is larger than {most} bytes; name a file of root certificates");
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <param name="path">As the user knows it.</param>
    /// <param name="target">Where its links end.</param>
    /// <exception cref="TrustException">Something stands there that is no regular file.</exception>
    private static void Require(string path, string target)
    {
        if (Directory.Exists(target))
            throw new TrustException($"{path}: is a folder; name a file in it");
        if (IsOfDevices(path) || IsOfDevices(target) || !IsRegular(target))
            throw new TrustException($"{path}: is no regular file but a pipe, a device or a socket; name a file");
    }

    private static bool IsOfDevices(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    // A tar header is the one place where .NET tells a file's kind without opening it. Pipes, devices and sockets have no length.
    private static bool IsRegular(string path)
    {
        var file = new FileInfo(path);
        if (OperatingSystem.IsWindows() || !file.Exists || file.Length > 0)
            return true;
        using var buffer = new MemoryStream();
        try
        {
            using var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(path, "file");
        }
        catch (UnauthorizedAccessException)
        {
            // Only a regular file is opened for it; reading it will say the same.
            return true;
        }
        catch (IOException)
        {
            // A socket has no place in a tar file.
            return false;
        }
        buffer.Position = 0;
        using var reader = new TarReader(buffer);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
    }
}
