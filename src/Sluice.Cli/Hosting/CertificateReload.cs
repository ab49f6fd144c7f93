using Sluice.Server.Certificates;
using Sluice.Server.Transport.Tls;

namespace Sluice.Cli.Hosting;

/// <summary>Opens at every reload what the start opened: the files of --cert and --key, or the local store.</summary>
internal sealed class CertificateReload(ServeOptions options, TimeProvider time) : ITlsIdentitySource
{
    public IReadOnlyList<string> Files { get; } = options.CertificateFile is { } certificate
        ? [Path.GetFullPath(certificate), Path.GetFullPath(options.KeyFile!)]
        : [Path.Combine(options.DataDirectory, "certs"), Path.Combine(options.DataDirectory, "certs", "imported")];

    public async ValueTask<TlsIdentity> LoadAsync(CancellationToken cancellation)
    {
        var opened = await CertificateSource.OpenAsync(options, time, cancellation).ConfigureAwait(false);
        return opened.Identity();
    }
}
