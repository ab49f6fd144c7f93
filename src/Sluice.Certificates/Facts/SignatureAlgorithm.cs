using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>A signature's algorithm, and how much OpenSSL thinks of it.</summary>
/// <param name="Family">How it is made.</param>
/// <param name="Hash">Null where there is no single hash (Ed25519 and its like), or an unknown one.</param>
/// <param name="Name">For people: sha256WithRSA and the like.</param>
/// <param name="SecurityBits">OpenSSL 3's figure: half the hash, 63 for SHA-1, 39 for MD5.</param>
internal sealed record SignatureAlgorithm(SignatureFamily Family, HashAlgorithmName? Hash, string Name, int SecurityBits)
{
    private const string RsaPss = "1.2.840.113549.1.1.10";
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly Dictionary<string, SignatureAlgorithm> Known = new()
    {
        ["1.2.840.113549.1.1.4"] = Of(SignatureFamily.Rsa, HashAlgorithmName.MD5),
        ["1.2.840.113549.1.1.5"] = Of(SignatureFamily.Rsa, HashAlgorithmName.SHA1),
        ["1.3.14.3.2.29"] = Of(SignatureFamily.Rsa, HashAlgorithmName.SHA1),
        ["1.2.840.10040.4.3"] = new(SignatureFamily.Dsa, HashAlgorithmName.SHA1, "DSA with SHA-1", 63),
        ["1.2.840.113549.1.1.11"] = Of(SignatureFamily.Rsa, HashAlgorithmName.SHA256),
        ["1.2.840.113549.1.1.12"] = Of(SignatureFamily.Rsa, HashAlgorithmName.SHA384),
        ["1.2.840.113549.1.1.13"] = Of(SignatureFamily.Rsa, HashAlgorithmName.SHA512),
        ["1.2.840.10045.4.1"] = Of(SignatureFamily.Ecdsa, HashAlgorithmName.SHA1),
        ["1.2.840.10045.4.3.2"] = Of(SignatureFamily.Ecdsa, HashAlgorithmName.SHA256),
        ["1.2.840.10045.4.3.3"] = Of(SignatureFamily.Ecdsa, HashAlgorithmName.SHA384),
        ["1.2.840.10045.4.3.4"] = Of(SignatureFamily.Ecdsa, HashAlgorithmName.SHA512),
        ["1.3.101.112"] = new(SignatureFamily.EdDsa, null, "Ed25519", 128),
        ["1.3.101.113"] = new(SignatureFamily.EdDsa, null, "Ed448", 224),
    };

    private static readonly Dictionary<string, HashAlgorithmName> Hashes = new()
    {
        ["1.2.840.113549.2.5"] = HashAlgorithmName.MD5,
        [Sha1] = HashAlgorithmName.SHA1,
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>Made with MD5 or SHA-1.</summary>
    public bool IsWeak => Hash == HashAlgorithmName.MD5 || Hash == HashAlgorithmName.SHA1;

    /// <summary>"SHA-256"; null where there is no single hash.</summary>
    public string? HashName => Hash is { } hash ? NameOf(hash) : null;

    public static SignatureAlgorithm Of(X509Certificate2 certificate) => SignedObject.Of(certificate).Algorithm;

    /// <summary>Reads an AlgorithmIdentifier (RFC 5280, 4.1.1.2).</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static SignatureAlgorithm Read(ReadOnlyMemory<byte> identifier)
    {
        var algorithm = new AsnReader(identifier, AsnEncodingRules.BER).ReadSequence();
        var kind = algorithm.ReadObjectIdentifier();
        if (kind != RsaPss)
            return Known.GetValueOrDefault(kind) ?? new SignatureAlgorithm(SignatureFamily.Other, null, kind, 0);
        return Hashes.TryGetValue(PssHash(algorithm), out var hash)
            ? Of(SignatureFamily.RsaPss, hash)
            : new SignatureAlgorithm(SignatureFamily.RsaPss, null, "RSA-PSS", 0);
    }

    // RSASSA-PSS-params (RFC 4055, 3.1): [0] names the hash, SHA-1 when left out.
    private static string PssHash(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(tag)
            ? parameters.ReadSequence(tag).ReadSequence().ReadObjectIdentifier()
            : Sha1;
    }

    private static SignatureAlgorithm Of(SignatureFamily family, HashAlgorithmName hash)
    {
        var bits = hash.Name switch { "MD5" => 39, "SHA1" => 63, "SHA256" => 128, "SHA384" => 192, _ => 256 };
        var with = family switch { SignatureFamily.Ecdsa => "ECDSA", SignatureFamily.RsaPss => "RSA-PSS", _ => "RSA" };
        return new SignatureAlgorithm(family, hash, $"{with} with {NameOf(hash)}", bits);
    }

    private static string NameOf(HashAlgorithmName hash) => hash == HashAlgorithmName.MD5 ? "MD5" : "SHA-" + hash.Name![3..];
}
