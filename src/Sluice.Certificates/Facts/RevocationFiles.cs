using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Facts;

/// <summary>Reads CRLs from a file or a folder: PEM (RFC 7468), any number in one, or DER.</summary>
internal static partial class RevocationFiles
{
    private const int MaxBytes = 64 << 20;
    private const string Begin = "-----BEGIN X509 CRL-----";
    private const string CopyAgain = "copy the file again from its CA";

    /// <param name="path">The file or folder.</param>
    /// <param name="passesOver">Whether of a folder only *.crl, *.pem and *.r0 are read; else each of its files must be a CRL.</param>
    /// <returns>Each list with the file it came from; at least one.</returns>
    /// <exception cref="CertificateException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<(string File, RevocationList List)> Read(string path, bool passesOver)
    {
        if (!Directory.Exists(path))
            return [.. ReadFile(path)];
        var files = FilesOf(path, passesOver);
        return files.Count > 0
            ? [.. files.SelectMany(ReadFile)]
            : throw Problem(path, "holds no CRL (*.crl, *.pem or *.r0)", "put the CRL of each CA there", FaultCodes.CrlMissing);
    }

    private static List<string> FilesOf(string folder, bool passesOver)
    {
        try
        {
            // OpenSSL's hashed folders hold a link to each file: one CRL may come twice.
            return
            [
                .. Directory.EnumerateFiles(folder).Where(file => !passesOver || IsList().IsMatch(file)).Order(StringComparer.Ordinal)
                    .DistinctBy(file => new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CertificateException(
                new CertificateProblem(folder, $"cannot be read: {e.Message}", "make it readable for the user that runs sluice"), e);
        }
    }

    private static IEnumerable<(string File, RevocationList List)> ReadFile(string path)
    {
        var bytes = KeyFile.ReadBytes(path, MaxBytes);
        if (bytes is [0x30, ..])
            return [(path, Decode(path, bytes))];
        var text = KeyFile.Text(bytes);
        var lists = RevocationList.PemBlocks(text).Select(der => (path, Decode(path, der))).ToList();
        if (lists.Count < Count(text))
            throw Problem(path, $"CRL {lists.Count + 1} is damaged or cut off", CopyAgain, FaultCodes.Damaged);
        return lists.Count > 0
            ? lists
            : throw Problem(path, "holds no CRL", $"name the file that begins with {Begin}", FaultCodes.Damaged);
    }

    private static int Count(string text) => text.AsSpan().Count(Begin);

    private static RevocationList Decode(string path, byte[] der)
    {
        try
        {
            return RevocationList.Read(der);
        }
        catch (CryptographicException e)
        {
            throw new CertificateException(
                new CertificateProblem(path, "CRL cannot be decoded", CopyAgain) { Code = FaultCodes.Damaged }, e);
        }
    }

    private static CertificateException Problem(string path, string what, string cure, string code) =>
        new(new CertificateProblem(path, what, cure) { Code = code });

    [GeneratedRegex(@"\.(crl|pem|r[0-9]+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsList();
}
