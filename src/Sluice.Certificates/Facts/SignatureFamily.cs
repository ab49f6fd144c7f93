namespace Sluice.Certificates.Facts;

/// <summary>How a signature is made.</summary>
internal enum SignatureFamily
{
    Rsa,
    RsaPss,
    Ecdsa,
    Dsa,

    /// <summary>Ed25519 or Ed448: no separate hash.</summary>
    EdDsa,
    Other,
}
