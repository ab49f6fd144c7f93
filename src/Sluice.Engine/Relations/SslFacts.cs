namespace Sluice.Engine.Relations;

/// <summary>What a session knows of its TLS: the answers of sslinfo's functions.</summary>
/// <param name="Version">Like "TLSv1.3".</param>
/// <param name="Cipher">By OpenSSL's name.</param>
/// <param name="Bits">Of the cipher's key.</param>
public sealed record SslFacts(string Version, string Cipher, int Bits)
{
    /// <summary>Null unless the client showed a certificate that was found good.</summary>
    public ClientCertificateFacts? Client { get; init; }
}
