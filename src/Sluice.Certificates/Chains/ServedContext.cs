using System.Collections.ObjectModel;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>
/// What TLS sends: exactly these certificates. The platform builds the chain by this machine's own roots and stops at the first it trusts:
/// a machine that trusts a new root would no longer send its cross certificate, and clients with only the old root would fail.
/// </summary>
internal static class ServedContext
{
    public static SslStreamCertificateContext Of(X509Certificate2 leaf, X509Certificate2Collection intermediates)
    {
        var usual = SslStreamCertificateContext.Create(leaf, intermediates, offline: true);
        // Windows' TLS chooses for itself what it sends.
        return OperatingSystem.IsWindows() || usual.IntermediateCertificates.Count >= intermediates.Count ? usual : Exactly(leaf, intermediates);
    }

    internal static SslStreamCertificateContext Exactly(X509Certificate2 leaf, X509Certificate2Collection intermediates) =>
        Make(leaf, new ReadOnlyCollection<X509Certificate2>([.. intermediates]), trust: null);

    // There is no public way to say it (dotnet/runtime: SslStreamCertificateContext).
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern SslStreamCertificateContext Make(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);
}
