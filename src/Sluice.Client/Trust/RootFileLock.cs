using Sluice.Certificates.Files;

namespace Sluice.Client.Trust;

/// <summary>One change of a file of roots at a time, so that none of two is lost.</summary>
internal static class RootFileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="path">The file of roots; its folder is made when it is not there.</param>
    public static Task<FileLock> TakeAsync(string path, TimeProvider time, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(RegularFile.Target(path));
        var folder = Path.GetDirectoryName(target)!;
        RootFileWriter.CreateFolder(folder);
        return FileLock.TakeAsync(Path.Combine(folder, $".{Path.GetFileName(target)}.lock"), Patience, time, cancellation);
    }
}
