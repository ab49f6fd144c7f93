using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.ClientLogin;

/// <summary>Reads revocation lists: a file, or every *.crl, *.pem and *.r0 of a folder; PEM (RFC 7468) or DER.</summary>
internal static partial class RevocationFiles
{
    private const long MaxBytes = 64L << 20;
    private const string CopyAgain = "copy the file again from its CA";

    /// <exception cref="CertificateException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<RevocationList> Read(string path)
    {
        if (!Directory.Exists(path))
            return ReadFile(path);
        try
        {
            var files = Directory.EnumerateFiles(path).Where(file => IsList().IsMatch(file)).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0
                ? [.. files.SelectMany(ReadFile)]
                : throw new CertificateException(path, "holds no revocation list (*.crl, *.pem or *.r0)", "put each CA's there");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CertificateException(new CertificateProblem(path, $"cannot be read: {e.Message}", "make it readable for the user that runs sluice"), e);
        }
    }

    private static List<RevocationList> ReadFile(string path)
    {
        var bytes = Bytes(path);
        var text = System.Text.Encoding.Latin1.GetString(bytes).AsSpan();
        try
        {
            if (!text.Contains("-----BEGIN X509 CRL-----", StringComparison.Ordinal))
            {
                return text.Contains("-----BEGIN ", StringComparison.Ordinal)
                    ? throw new CertificateException(path, "holds no revocation list (X509 CRL)", "name the CA's revocation list")
                    : [RevocationList.Parse(bytes)];
            }

            var lists = new List<RevocationList>();
            while (PemEncoding.TryFind(text, out var fields))
            {
                if (text[fields.Label] is "X509 CRL")
                    lists.Add(RevocationList.Parse(Convert.FromBase64String(text[fields.Base64Data].ToString())));
                text = text[fields.Location.End..];
            }

            return text.Contains("-----BEGIN X509 CRL-----", StringComparison.Ordinal)
                ? throw new CertificateException(path, $"revocation list {lists.Count + 1} is damaged or cut off", CopyAgain)
                : lists;
        }
        catch (AsnContentException e)
        {
            throw new CertificateException(new CertificateProblem(path, "revocation list cannot be decoded", CopyAgain), e);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > MaxBytes)
                throw new CertificateException(path, $"file is larger than {MaxBytes} bytes", "name a revocation list");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CertificateException(new CertificateProblem(path, "no such file", "check the path"), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CertificateException(
                new CertificateProblem(path, $"cannot be read: {e.Message}", "make it readable for the user that runs sluice"), e);
        }
    }

    [GeneratedRegex(@"\.(crl|pem|r[0-9]+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsList();
}
