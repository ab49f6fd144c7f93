using Sluice.Certificates.Problems;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Certificates;

/// <summary>Where the identity being served comes from, and comes from again at every reload.</summary>
public interface ITlsIdentitySource
{
    /// <summary>Full paths of the files whose content decides what is served; a folder stands for the files in it. None need exist.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Reads and checks it all anew; renews what is due where the certificate is the server's own. Never called twice at a time.</summary>
    /// <exception cref="CertificateException">There is nothing that clients would accept; names file, fault and cure.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    ValueTask<TlsIdentity> LoadAsync(CancellationToken cancellation);
}
