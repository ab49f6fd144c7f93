using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Diagnosis;

/// <summary>What a client knows when it verifies a server's chain.</summary>
/// <param name="Served">As sent: the leaf, then the others in the server's order.</param>
/// <param name="Roots">Every certificate of the client's root file, intermediates too.</param>
/// <param name="Now">The client's clock.</param>
public sealed record ChainQuestion(IReadOnlyList<X509Certificate2> Served, IReadOnlyList<X509Certificate2> Roots, DateTimeOffset Now)
{
    /// <summary>The CRLs of the client's CRL file; null when it has none, so that revocation is not asked for.</summary>
    public IReadOnlyList<RevocationList>? Crls { get; init; }

    /// <summary>OpenSSL's: 2 asks for 112 bits (RSA 2048, no SHA-1), as Debian's, Ubuntu's and every OpenSSL since 3.2 do.</summary>
    public int SecurityLevel { get; init; } = 2;

    /// <summary>Whether an intermediate in the root file is an anchor: not for OpenSSL's default, but for Go and Java.</summary>
    public bool TrustsIntermediates { get; init; }
}
