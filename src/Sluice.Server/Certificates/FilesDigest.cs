using System.Security.Cryptography;
using System.Text;

namespace Sluice.Server.Certificates;

/// <summary>
/// One digest over the content and the mode of files, so that a change is seen whatever the clock says of them: a secret mounted by
/// Kubernetes is a link to a link, and only what is at its end counts.
/// </summary>
internal static class FilesDigest
{
    // As much as the largest of them, a CRL, may have.
    private const int MaxBytes = 64 << 20;

    public static string Of(IReadOnlyList<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.SelectMany(FilesOf))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{State(path)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A folder's own files without those of a write under way; links are followed.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        try
        {
            return Directory.EnumerateFiles(path)
                .Where(file => Path.GetFileName(file)[0] != '.' && !file.EndsWith(".tmp", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [path];
        }
    }

    private static string State(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var digest = Convert.ToHexStringLower(Hash(stream));
            return OperatingSystem.IsWindows() ? digest : $"{digest} {File.GetUnixFileMode(stream.SafeFileHandle)}";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Missing, closed to us or no file at all is a state as any other; the load says what it means.
            return unreadable.GetType().Name;
        }
    }

    // In pieces: files that large are looked at every two seconds as well.
    private static byte[] Hash(FileStream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[64 << 10];
        long total = 0;
        for (int count; total < MaxBytes && (count = stream.Read(piece)) > 0; total += count)
            hash.AppendData(piece, 0, count);
        CryptographicOperations.ZeroMemory(piece);
        return hash.GetHashAndReset();
    }
}
