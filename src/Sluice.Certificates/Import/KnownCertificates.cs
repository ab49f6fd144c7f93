using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Import;

/// <summary>CA certificates this machine already has: where a missing issuer may be found. Nothing is fetched.</summary>
internal static class KnownCertificates
{
    public static IReadOnlyList<X509Certificate2> OfSystem()
    {
        var all = new List<X509Certificate2>();
        foreach (var name in new[] { StoreName.CertificateAuthority, StoreName.Root })
        {
            foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
                all.AddRange(Of(name, location));
        }
        return all;
    }

    private static X509Certificate2Collection Of(StoreName name, StoreLocation location)
    {
        using var store = new X509Store(name, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates;
        }
        catch (CryptographicException)
        {
            // This system has no such store.
            return [];
        }
    }
}
