using System.Formats.Tar;

namespace Sluice.Certificates.Clients;

/// <summary>The files of this machine.</summary>
public sealed class DiskFiles : IClientFiles
{
    // A root bundle of every public CA is 0.2 MB; more than this is no certificate file.
    private const long Largest = 16 << 20;

    public FileLook Look(string path)
    {
        var file = new FileInfo(path);
        var target = file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file : file;
        if (target.Exists)
            return new FileLook(true, false, Mode(target.FullName), Owner(target), target.LastWriteTimeUtc);
        return Directory.Exists(path) ? new FileLook(true, true, Mode(path), null, Directory.GetLastWriteTimeUtc(path)) : FileLook.Missing;
    }

    public byte[] Read(string path)
    {
        if (new FileInfo(path).Length > Largest)
            throw new IOException($"{path} is larger than {Largest >> 20} MB");
        return File.ReadAllBytes(path);
    }

    public IReadOnlyList<string> Folders(string path) =>
        Directory.Exists(path) ? Directory.GetDirectories(path, "*", new EnumerationOptions { IgnoreInaccessible = true }) : [];

    private static UnixFileMode? Mode(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    // A tar header is the one place where .NET tells a file's owner.
    private static int? Owner(FileInfo file)
    {
        if (OperatingSystem.IsWindows() || file.Length > Largest)
            return null;
        try
        {
            using var buffer = new MemoryStream();
            using (var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            buffer.Position = 0;
            using var reader = new TarReader(buffer);
            return reader.GetNextEntry()?.Uid;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
