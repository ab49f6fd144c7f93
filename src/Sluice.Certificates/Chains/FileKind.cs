namespace Sluice.Certificates.Chains;

/// <summary>What a file that should hold certificates or a key turns out to be.</summary>
internal enum FileKind
{
    Empty,
    Pem,
    DerCertificate,
    DerPrivateKey,
    Pkcs7,
    Pkcs12,
    Html,
    Unknown,
}
