using System.Buffers;
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
    private const int PartBytes = 256 << 10;
    private const int HeadBytes = 8 + SumBytes + SumBytes;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static ReadOnlySpan<byte> Magic => "SLUICEK1"u8;

    /// <summary>Copies the catalog file out.</summary>
    /// <param name="path">The kept file.</param>
    /// <param name="madeFrom">What it must have been made from, 32 bytes.</param>
    /// <param name="target">Where to; what is there is whole only if this gives facts.</param>
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
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            if (ReadFacts(kept, sum) is not { } facts)
                return null;
            using (var copy = Create(target))
                Copy(kept, copy, sum);
            if (sum.GetHashAndReset().AsSpan().SequenceEqual(head.AsSpan(Magic.Length + SumBytes)))
                return facts;
            File.Delete(target);
            return null;
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
        var written = path + ".new";
        using (var file = File.OpenRead(catalog))
        using (var kept = Create(written))
        using (var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, facts.Length);
            kept.Position = HeadBytes;
            kept.Write(length);
            kept.Write(facts);
            sum.AppendData(length);
            sum.AppendData(facts);
            Copy(file, kept, sum);
            kept.Position = 0;
            kept.Write(Magic);
            kept.Write(madeFrom);
            kept.Write(sum.GetHashAndReset());
        }

        File.Move(written, path, overwrite: true);
    }

    /// <summary>The same where the folder takes a file; where it does not, the next start makes the catalog again.</summary>
    public static void TryKeep(string path, ReadOnlySpan<byte> madeFrom, ReadOnlySpan<byte> facts, string catalog)
    {
        try
        {
            Keep(path, madeFrom, facts, catalog);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time.
            return;
        }
    }

    private static byte[]? ReadFacts(FileStream kept, IncrementalHash sum)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        kept.ReadExactly(length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (count < 0 || count > kept.Length - kept.Position)
            return null;
        var facts = new byte[count];
        kept.ReadExactly(facts);
        sum.AppendData(length);
        sum.AppendData(facts);
        return facts;
    }

    // Never the whole at once: a catalog of many tables is large, and memory to hold it would be touched for this alone.
    private static void Copy(FileStream from, FileStream to, IncrementalHash sum)
    {
        var part = ArrayPool<byte>.Shared.Rent(PartBytes);
        while (from.Read(part, 0, PartBytes) is > 0 and var read)
        {
            sum.AppendData(part.AsSpan(0, read));
            to.Write(part.AsSpan(0, read));
        }

        ArrayPool<byte>.Shared.Return(part);
    }

    private static FileStream Create(string path) => new(path, OperatingSystem.IsWindows()
        ? new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }
        : new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
}
