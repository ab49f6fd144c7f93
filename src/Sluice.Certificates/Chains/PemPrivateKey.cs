using System.Formats.Asn1;
using System.Security.Cryptography;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Reads an RSA or ECDSA private key from PEM: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or SEC 1 (RFC 5915).</summary>
internal static class PemPrivateKey
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Ecdsa = "1.2.840.10045.2.1";
    public const string UseAnother = "use an ECDSA P-256 or an RSA key";

    public static AsymmetricAlgorithm Read(string path)
    {
        var whole = KeyFile.ReadPrivateKey(path);
        var text = whole.AsSpan();
        try
        {
            while (PemEncoding.TryFind(text, out var fields))
            {
                var label = text[fields.Label];
                if (label is "ENCRYPTED PRIVATE KEY")
                    throw Encrypted(path);
                if (label is "PRIVATE KEY" or "RSA PRIVATE KEY" or "EC PRIVATE KEY")
                    return Import(path, label, Convert.FromBase64String(text[fields.Base64Data].ToString()));
                text = text[fields.Location.End..];
            }
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new CertificateException(
                new CertificateProblem(path, "private key cannot be decoded", "copy the file again from where it came"), e);
        }
        // OpenSSL's old form carries the cipher in headers, which RFC 7468 does not know.
        if (whole.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw Encrypted(path);
        throw new CertificateException(path, "holds no PEM private key", "name the file that begins with -----BEGIN PRIVATE KEY-----");
    }

    private static AsymmetricAlgorithm Import(string path, ReadOnlySpan<char> label, byte[] der)
    {
        try
        {
            return label switch
            {
                "RSA PRIVATE KEY" => Fill(RSA.Create(), key => key.ImportRSAPrivateKey(der, out _)),
                "EC PRIVATE KEY" => Fill(ECDsa.Create(), key => key.ImportECPrivateKey(der, out _)),
                _ => Pkcs8Algorithm(der) switch
                {
                    Rsa => Fill(RSA.Create(), key => key.ImportPkcs8PrivateKey(der, out _)),
                    Ecdsa => Fill(ECDsa.Create(), key => key.ImportPkcs8PrivateKey(der, out _)),
                    var other => throw new CertificateException(
                        path, $"private key is neither RSA nor ECDSA (algorithm {other})", UseAnother),
                },
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static T Fill<T>(T key, Action<T> import)
        where T : AsymmetricAlgorithm
    {
        try
        {
            import(key);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static string Pkcs8Algorithm(byte[] der)
    {
        var info = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        info.ReadInteger();
        return info.ReadSequence().ReadObjectIdentifier();
    }

    private static CertificateException Encrypted(string path) =>
        new(path, "private key is encrypted", $"write it decrypted: openssl pkey -in '{path}' -out server.key, then chmod 600 server.key");
}
