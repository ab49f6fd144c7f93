using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>Builds what TLS sends from an ordered chain.</summary>
internal static class ServedContext
{
    public static SslStreamCertificateContext Create(X509Certificate2 leaf, ChainOrder order)
    {
        X509Certificate2Collection above = [.. order.Intermediates];
        if (order.Root is not null)
            above.Add(order.Root);
        return SslStreamCertificateContext.Create(leaf, above, offline: true);
    }
}
