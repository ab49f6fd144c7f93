using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Reads the CERTIFICATE blocks of a PEM file (RFC 7468), in the file's order; other blocks are passed over.</summary>
internal static class PemCertificates
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string CopyAgain = "copy the file again from where it came";

    public static IReadOnlyList<X509Certificate2> Read(string path) => ReadFile(path).Certificates;

    /// <exception cref="CertificateException">It holds no certificate, or a damaged one; says what it is instead.</exception>
    public static PemFile ReadFile(string path)
    {
        var bytes = KeyFile.ReadBytes(path);
        var file = Parse(path, KeyFile.Text(bytes));
        return file.Certificates.Count > 0 ? file : throw NotCertificates.Explain(path, bytes);
    }

    /// <summary>The same of text at hand; no certificate at all is no fault here.</summary>
    public static PemFile Parse(string path, ReadOnlySpan<char> text)
    {
        var certificates = new List<X509Certificate2>();
        var holdsKey = false;
        while (PemEncoding.TryFind(text, out var fields))
        {
            // What lies before a block was skipped: a damaged one must not go unseen.
            RefuseDamaged(path, text[..fields.Location.Start.Value], certificates.Count + 1);
            var label = text[fields.Label];
            if (label is "CERTIFICATE" or "X509 CERTIFICATE")
                certificates.Add(Decode(path, text[fields.Base64Data], certificates.Count + 1));
            holdsKey |= label.EndsWith("PRIVATE KEY", StringComparison.Ordinal);
            text = text[fields.Location.End..];
        }
        RefuseDamaged(path, text, certificates.Count + 1);
        return new PemFile(path, certificates, holdsKey);
    }

    private static void RefuseDamaged(string path, ReadOnlySpan<char> text, int number)
    {
        if (text.Contains(Begin, StringComparison.Ordinal))
            throw new CertificateException(
                new CertificateProblem(path, $"certificate {number} is damaged or cut off", CopyAgain) { Code = FaultCodes.Damaged });
    }

    private static X509Certificate2 Decode(string path, ReadOnlySpan<char> base64, int number)
    {
        try
        {
            return CertificateDecoder.Load(Convert.FromBase64String(base64.ToString()));
        }
        catch (CryptographicException e)
        {
            throw new CertificateException(
                new CertificateProblem(path, $"certificate {number} cannot be decoded", CopyAgain) { Code = FaultCodes.Damaged }, e);
        }
    }
}
