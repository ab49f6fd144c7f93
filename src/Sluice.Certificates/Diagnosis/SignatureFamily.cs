namespace Sluice.Certificates.Diagnosis;

/// <summary>How a signature is made.</summary>
internal enum SignatureFamily
{
    Rsa,
    RsaPss,
    Ecdsa,

    /// <summary>Ed25519 or Ed448: no separate hash.</summary>
    EdDsa,
    Other,
}
