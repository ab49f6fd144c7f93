using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Files;

namespace Sluice.Certificates.Chains;

/// <summary>Recognises what a file holds by its content; its name says nothing.</summary>
internal static class FileContent
{
    public static FileKind KindOf(byte[] bytes)
    {
        if (bytes.All(b => char.IsWhiteSpace((char)b)))
            return FileKind.Empty;
        var text = KeyFile.Text(bytes);
        if (text.Contains("-----BEGIN ", StringComparison.Ordinal))
            return FileKind.Pem;
        if (IsHtml(text))
            return FileKind.Html;
        return bytes[0] == 0x30 ? BinaryKind(bytes) : FileKind.Unknown;
    }

    private static FileKind BinaryKind(byte[] bytes)
    {
        try
        {
            switch (X509Certificate2.GetCertContentType(bytes))
            {
                case X509ContentType.Cert:
                    return FileKind.DerCertificate;
                case X509ContentType.Pkcs7:
                    return FileKind.Pkcs7;
                case X509ContentType.Pfx:
                    return FileKind.Pkcs12;
            }
        }
        catch (CryptographicException)
        {
            return IsPrivateKey(bytes) ? FileKind.DerPrivateKey : FileKind.Unknown;
        }
        return IsPrivateKey(bytes) ? FileKind.DerPrivateKey : FileKind.Unknown;
    }

    // PKCS#8, PKCS#1 and SEC 1 all begin with a version of 0 or 1.
    private static bool IsPrivateKey(byte[] bytes)
    {
        try
        {
            var content = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
            return content.TryReadInt32(out var version) && version is 0 or 1 && content.HasData;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        start = start[..Math.Min(start.Length, 2000)];
        return start is ['<', ..] && (start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
    }
}
