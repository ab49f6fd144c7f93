using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Import;

/// <summary>What a file of any format held. Owns its keys.</summary>
/// <param name="File">Where it came from.</param>
/// <param name="Certificates">In the file's order.</param>
/// <param name="Keys">RSA and ECDSA keys.</param>
internal sealed record CertificateBag(string File, IReadOnlyList<X509Certificate2> Certificates, IReadOnlyList<AsymmetricAlgorithm> Keys) : IDisposable
{
    public void Dispose()
    {
        foreach (var key in Keys)
            key.Dispose();
    }
}
