using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Certificates.Export;

/// <summary>Writes a JKS file of trusted certificates: big-endian entries, then a digest that the password seeds.</summary>
internal static class JavaKeyStore
{
    private const uint Magic = 0xFEEDFEED;
    private const int Version = 2;
    private const int TrustedCertificate = 2;

    /// <param name="roots">Each with the alias it is listed by.</param>
    /// <param name="password">Seeds the digest; nothing is encrypted.</param>
    /// <param name="created">The entries' date.</param>
    public static byte[] Write(IReadOnlyList<(string Alias, X509Certificate2 Certificate)> roots, string password, DateTimeOffset created)
    {
        using var content = new MemoryStream();
        WriteInt(content, unchecked((int)Magic));
        WriteInt(content, Version);
        WriteInt(content, roots.Count);
        foreach (var (alias, certificate) in roots)
        {
            WriteInt(content, TrustedCertificate);
            WriteText(content, alias);
            WriteLong(content, created.ToUnixTimeMilliseconds());
            WriteText(content, "X.509");
            WriteInt(content, certificate.RawData.Length);
            content.Write(certificate.RawData);
        }
        content.Write(Digest(password, content.ToArray()));
        return content.ToArray();
    }

    // SHA-1 is the format's: it finds damage, and keeps nothing secret.
#pragma warning disable CA5350
    private static byte[] Digest(string password, byte[] content) =>
        SHA1.HashData([.. Encoding.BigEndianUnicode.GetBytes(password), .. "Mighty Aphrodite"u8, .. content]);
#pragma warning restore CA5350

    // Aliases are ASCII here, where Java's modified UTF-8 is plain.
    private static void WriteText(MemoryStream stream, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        stream.Write([(byte)(bytes.Length >> 8), (byte)bytes.Length]);
        stream.Write(bytes);
    }

    private static void WriteInt(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void WriteLong(MemoryStream stream, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
