using System.Formats.Asn1;
using System.Security.Cryptography;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Reads CRLs from a file or from every file of a folder: PEM, any number in one, or DER.</summary>
internal static class RevocationFiles
{
    /// <exception cref="CertificateException">A file cannot be read or is no CRL; or the folder holds none.</exception>
    public static IReadOnlyList<RevocationList> Read(string path)
    {
        if (!Directory.Exists(path))
            return ReadFile(path);
        // OpenSSL's hashed folders hold a link to each file: one CRL may come twice.
        var files = Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(file => new FileInfo(file))
            .DistinctBy(file => file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName);
        IReadOnlyList<RevocationList> all = [.. files.SelectMany(file => ReadFile(file.FullName))];
        return all.Count > 0 ? all : throw new CertificateException(new CertificateProblem(
            path, "folder holds no CRL", "put the CRL of each CA there") { Code = FindingCode.CrlMissing });
    }

    private static List<RevocationList> ReadFile(string file)
    {
        var bytes = KeyFile.ReadBytes(file);
        if (bytes is [0x30, ..])
            return [Parse(file, bytes)];
        var lists = new List<RevocationList>();
        var text = KeyFile.Text(bytes).AsSpan();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "X509 CRL")
                lists.Add(Parse(file, Convert.FromBase64String(text[fields.Base64Data].ToString())));
            text = text[fields.Location.End..];
        }
        return lists.Count > 0 ? lists : throw NotCrl(file, "holds no CRL", null);
    }

    private static RevocationList Parse(string file, byte[] der)
    {
        try
        {
            return RevocationList.Parse(file, der);
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            throw NotCrl(file, "CRL cannot be decoded", e);
        }
    }

    private static CertificateException NotCrl(string file, string what, Exception? inner)
    {
        var problem = new CertificateProblem(file, what, "name the file that begins with -----BEGIN X509 CRL-----") { Code = FindingCode.Damaged };
        return inner is null ? new CertificateException(problem) : new CertificateException(problem, inner);
    }
}
