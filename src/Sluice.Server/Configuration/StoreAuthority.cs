using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Problems;

namespace Sluice.Server.Configuration;

/// <summary>The server's own CA as a client authority: what it has revoked counts wherever its root is trusted, under whatever name.</summary>
/// <param name="dataDirectory">Full path.</param>
internal sealed class StoreAuthority(string dataDirectory)
{
    public string RootFile { get; } = Path.Combine(dataDirectory, "certs", "root.crt");

    public string ListFile { get; } = Path.Combine(dataDirectory, "certs", "crl.pem");

    /// <summary>Those of the authorities that are the store's own.</summary>
    /// <exception cref="CertificateException">root.crt is there and cannot be read: nobody knows.</exception>
    public X509Certificate2Collection Among(X509Certificate2Collection authorities)
    {
        if (!File.Exists(RootFile))
            return [];
        var own = ClientAuthorities.Load(RootFile, null).Certificates;
        return [.. authorities.Where(one => own.Any(root => root.RawDataMemory.Span.SequenceEqual(one.RawDataMemory.Span)))];
    }
}
