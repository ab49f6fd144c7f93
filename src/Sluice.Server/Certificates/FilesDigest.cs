using System.Security.Cryptography;
using System.Text;

namespace Sluice.Server.Certificates;

/// <summary>
/// One digest over the content and the mode of files, so that a change is seen whatever the clock says of them: a secret mounted by
/// Kubernetes is a link to a link, and only what is at its end counts.
/// </summary>
internal static class FilesDigest
{
    // As much as a certificate file may have.
    private const int MaxBytes = 1 << 20;

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
            var content = new byte[Math.Min(stream.Length, MaxBytes)];
            var count = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            var digest = Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, count)));
            CryptographicOperations.ZeroMemory(content);
            return OperatingSystem.IsWindows() ? digest : $"{digest} {File.GetUnixFileMode(stream.SafeFileHandle)}";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Missing, closed to us or no file at all is a state as any other; the load says what it means.
            return unreadable.GetType().Name;
        }
    }
}
