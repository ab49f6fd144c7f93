using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sluice.Engine.DuckDb.Catalog.Kept;

/// <summary>
/// A catalog file kept for later starts: what it was made from, a checksum, facts about it, then the file itself. One that is damaged,
/// or made from something else, is as good as none.
/// </summary>
internal static class KeptFile
{
    private const int SumBytes = SHA256.HashSizeInBytes;
    private const int HeadBytes = 8 + SumBytes + SumBytes;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static ReadOnlySpan<byte> Magic => "SLUICEK1"u8;

    /// <summary>Copies the catalog file out.</summary>
    /// <param name="path">The kept file.</param>
    /// <param name="madeFrom">What it must have been made from, 32 bytes.</param>
    /// <param name="target">Where to; nothing is left there unless all is well.</param>
    /// <returns>The facts; null where there is no such file, or not a good one.</returns>
    public static byte[]? Take(string path, ReadOnlySpan<byte> madeFrom, string target)
    {
        try
        {
            using var kept = File.OpenRead(path);
            var head = new byte[HeadBytes];
            if (kept.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes
                || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic) || !head.AsSpan(Magic.Length, SumBytes).SequenceEqual(madeFrom))
                return null;
            var content = new byte[kept.Length - HeadBytes];
            kept.ReadExactly(content);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(head.AsSpan(Magic.Length + SumBytes)))
                return null;
            var facts = BinaryPrimitives.ReadInt32LittleEndian(content);
            using var copy = Create(target);
            copy.Write(content.AsSpan(sizeof(int) + facts));
            return content.AsSpan(sizeof(int), facts).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is made anew, and what is wrong with the folder will be told then.
            return null;
        }
    }

    /// <summary>Keeps a closed, or read-only, catalog file. It replaces an earlier one whole.</summary>
    /// <exception cref="IOException">The folder takes no file.</exception>
    public static void Keep(string path, ReadOnlySpan<byte> madeFrom, ReadOnlySpan<byte> facts, string catalog)
    {
        var file = File.ReadAllBytes(catalog);
        var content = new byte[sizeof(int) + facts.Length + file.Length];
        BinaryPrimitives.WriteInt32LittleEndian(content, facts.Length);
        facts.CopyTo(content.AsSpan(sizeof(int)));
        file.CopyTo(content.AsSpan(sizeof(int) + facts.Length));
        var written = path + ".new";
        using (var kept = Create(written))
        {
            kept.Write(Magic);
            kept.Write(madeFrom);
            kept.Write(SHA256.HashData(content));
            kept.Write(content);
        }

        File.Move(written, path, overwrite: true);
    }

    private static FileStream Create(string path) => new(path, OperatingSystem.IsWindows()
        ? new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }
        : new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
}
