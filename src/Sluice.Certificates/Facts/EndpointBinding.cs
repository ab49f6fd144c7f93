using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>The channel binding "tls-server-end-point" (RFC 5929, 4.1): the leaf's DER, hashed by its signature's hash.</summary>
public static class EndpointBinding
{
    /// <returns>The hash; null where the signature has no single hash that this names (Ed25519 and its like).</returns>
    public static byte[]? Of(X509Certificate2 leaf)
    {
        var algorithm = SignatureAlgorithm.Of(leaf);
        if (algorithm.Hash is not { } hash)
            return null;
        // MD5 and SHA-1 are replaced by SHA-256, as the RFC asks.
        return CryptographicOperations.HashData(algorithm.IsWeak ? HashAlgorithmName.SHA256 : hash, leaf.RawData);
    }
}
