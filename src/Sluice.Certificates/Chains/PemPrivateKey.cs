using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Reads an RSA or ECDSA private key from PEM: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or SEC 1 (RFC 5915).</summary>
internal static class PemPrivateKey
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Ecdsa = "1.2.840.10045.2.1";
    public const string UseAnother = "use an ECDSA P-256 or an RSA key";

    /// <exception cref="CertificateException">The file is open to others, or holds no key that can be used.</exception>
    public static AsymmetricAlgorithm Read(string path, string? password = null)
    {
        var text = KeyFile.ReadPrivateKey(path);
        return Find(path, text, password) ?? throw None(path, text);
    }

    /// <summary>The first key of a text; null where there is none.</summary>
    /// <param name="path">Where the text came from.</param>
    /// <param name="whole">PEM.</param>
    /// <param name="password">Of an encrypted PKCS#8 key; null when none was given.</param>
    public static AsymmetricAlgorithm? Find(string path, string whole, string? password = null)
    {
        var text = whole.AsSpan();
        try
        {
            while (PemEncoding.TryFind(text, out var fields))
            {
                var label = text[fields.Label];
                if (label is "ENCRYPTED PRIVATE KEY")
                    return Decrypt(path, text[fields.Location], password);
                if (label is "PRIVATE KEY" or "RSA PRIVATE KEY" or "EC PRIVATE KEY")
                    return Import(path, label, Convert.FromBase64String(text[fields.Base64Data].ToString()));
                text = text[fields.Location.End..];
            }
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new CertificateException(
                new CertificateProblem(path, "private key cannot be decoded", "copy the file again from where it came")
                {
                    Code = FaultCodes.Damaged,
                },
                e);
        }
        // OpenSSL's old form carries the cipher in headers, which RFC 7468 does not know.
        if (whole.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw Encrypted(path);
        return null;
    }

    private static AsymmetricAlgorithm Decrypt(string path, ReadOnlySpan<char> pem, string? password)
    {
        if (password is null)
            throw Encrypted(path);
        var block = pem.ToString();
        try
        {
            return Fill(RSA.Create(), key => key.ImportFromEncryptedPem(block, password));
        }
        catch (CryptographicException)
        {
            // Not RSA, or not this password: the second attempt decides.
            return Fill(ECDsa.Create(), key => key.ImportFromEncryptedPem(block, password));
        }
    }

    private static CertificateException None(string path, string text)
    {
        var (what, cure) = FileContent.KindOf(Encoding.Latin1.GetBytes(text)) switch
        {
            FileKind.Empty => ("holds no PEM private key: it is empty", "copy the file again from where it came"),
            FileKind.DerPrivateKey => ("is DER, not PEM", $"convert it: openssl pkey -inform der -in '{path}' -out '{path}.pem'"),
            FileKind.Pkcs12 => ("is PKCS#12, not PEM", $"convert it: openssl pkcs12 -in '{path}' -nocerts -nodes -out '{path}.pem'"),
            FileKind.Html => ("is an HTML page, not a private key", "name the file the key was written to when it was made"),
            _ when text.Contains("BEGIN OPENSSH PRIVATE KEY", StringComparison.Ordinal) => (
                "is in OpenSSH's own form", $"convert a copy: ssh-keygen -p -m PKCS8 -N '' -f '{path}'"),
            _ => ("holds no PEM private key", "name the file that begins with -----BEGIN PRIVATE KEY-----"),
        };
        return new CertificateException(new CertificateProblem(path, what, cure) { Code = FaultCodes.KeyUnusable });
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
                    var other => throw new CertificateException(new CertificateProblem(
                        path, $"private key is neither RSA nor ECDSA (algorithm {other})", UseAnother) { Code = FaultCodes.KeyUnusable }),
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

    private static CertificateException Encrypted(string path) => new(new CertificateProblem(
        path, "private key is encrypted", $"write it decrypted: openssl pkey -in '{path}' -out server.key, then chmod 600 server.key")
    {
        Code = FaultCodes.KeyUnusable,
    });
}
