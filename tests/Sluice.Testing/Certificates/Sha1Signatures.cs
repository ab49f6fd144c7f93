using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>ecdsa-with-SHA1 (RFC 3279, 2.2.3), which .NET itself no longer signs certificates with.</summary>
internal sealed class Sha1Signatures(ECDsa key) : X509SignatureGenerator
{
    // SEQUENCE { OBJECT IDENTIFIER 1.2.840.10045.4.1 }.
    private static readonly byte[] Algorithm = [0x30, 0x09, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01];

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Algorithm;

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key.SignData(data, HashAlgorithmName.SHA1, DSASignatureFormat.Rfc3279DerSequence);

    protected override PublicKey BuildPublicKey() => new(key);
}
