using System.Collections.ObjectModel;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>
/// What TLS sends: exactly these certificates. The platform builds the chain by this machine's own roots and stops at the first it trusts:
/// a machine that trusts a new root would no longer send its cross certificate, and clients with only the old root would fail.
/// </summary>
public static class ServedContext
{
    /// <param name="leaf">With its key.</param>
    /// <param name="intermediates">From the leaf's issuer upwards.</param>
    /// <param name="trust">The CAs named to clients that are asked for a certificate; null asks for none.</param>
    public static SslStreamCertificateContext Of(
        X509Certificate2 leaf, X509Certificate2Collection intermediates, SslCertificateTrust? trust = null)
    {
        var usual = SslStreamCertificateContext.Create(leaf, intermediates, offline: true, trust);
        // Windows' TLS chooses for itself what it sends.
        return OperatingSystem.IsWindows() || usual.IntermediateCertificates.Count >= intermediates.Count
            ? usual
            : Exactly(leaf, intermediates, trust);
    }

    internal static SslStreamCertificateContext Exactly(
        X509Certificate2 leaf, X509Certificate2Collection intermediates, SslCertificateTrust? trust) =>
        Make(leaf, new ReadOnlyCollection<X509Certificate2>([.. intermediates]), trust);

    // There is no public way to say it (dotnet/runtime: SslStreamCertificateContext).
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern SslStreamCertificateContext Make(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);
}
