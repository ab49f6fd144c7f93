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
        return IsWhole(usual, intermediates) ? usual : Exactly(leaf, intermediates, trust, usual, Made);
    }

    /// <summary>Whether all that should be sent is: false on a runtime that no longer lets it be said.</summary>
    public static bool IsWhole(SslStreamCertificateContext context, X509Certificate2Collection intermediates) =>
        // Windows' TLS chooses for itself what it sends.
        OperatingSystem.IsWindows() || context.IntermediateCertificates.Count >= intermediates.Count;

    /// <param name="leaf">With its key.</param>
    /// <param name="intermediates">From the leaf's issuer upwards.</param>
    /// <param name="trust">The CAs named to clients; null asks for none.</param>
    /// <param name="usual">What a later runtime, whose internals differ, sends instead: most clients still verify it.</param>
    /// <param name="make">Makes it by the runtime's internals.</param>
    internal static SslStreamCertificateContext Exactly(
        X509Certificate2 leaf,
        X509Certificate2Collection intermediates,
        SslCertificateTrust? trust,
        SslStreamCertificateContext usual,
        Func<X509Certificate2, X509Certificate2Collection, SslCertificateTrust?, SslStreamCertificateContext> make)
    {
        try
        {
            return make(leaf, intermediates, trust);
        }
        catch (MissingMethodException)
        {
            return usual;
        }
    }

    // Not inlined: what is missing is found when this is compiled or called, inside the try above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SslStreamCertificateContext Made(
        X509Certificate2 leaf, X509Certificate2Collection intermediates, SslCertificateTrust? trust) =>
        Make(leaf, new ReadOnlyCollection<X509Certificate2>([.. intermediates]), trust);

    // There is no public way to say it (dotnet/runtime: SslStreamCertificateContext).
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern SslStreamCertificateContext Make(
        X509Certificate2 target, ReadOnlyCollection<X509Certificate2> intermediates, SslCertificateTrust? trust);
}
