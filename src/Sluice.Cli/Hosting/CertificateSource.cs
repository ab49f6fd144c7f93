using Sluice.Certificates.Chains;
using Sluice.Certificates.Import;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Server.Transport.Tls;

namespace Sluice.Cli.Hosting;

/// <summary>The certificate to serve and where it came from.</summary>
/// <param name="Certificate">Checked; owned by whoever opened this.</param>
/// <param name="RootFile">The root that clients need, full path; null when it is not known, as with --cert.</param>
/// <param name="RootCertificates">Text of that file as it belongs to the certificate; empty when it is not known.</param>
/// <param name="Action">What the local store did; null when the certificate is the user's own.</param>
/// <param name="Note">One line for the log.</param>
/// <param name="Warnings">What some clients may refuse, one sentence each.</param>
internal sealed record CertificateSource(
    ServedCertificate Certificate, string? RootFile, string RootCertificates, StoreAction? Action, string Note, IReadOnlyList<string> Warnings)
{
    /// <summary>What the server shows of it.</summary>
    public TlsIdentity Identity() => new(Certificate, RootCertificates) { IsLocal = Action is not null };

    /// <summary>Loads --cert and --key where given, else what was imported, else opens the local store in DATA/certs.</summary>
    /// <exception cref="CertificateException">There is nothing that clients would accept.</exception>
    public static async Task<CertificateSource> OpenAsync(ServeOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (options.CertificateFile is not null)
        {
            var notes = await RenewListsAsync(options, time, cancellation);
            var own = ServedCertificate.Load(options.CertificateFile, options.KeyFile!, time);
            return Own(own, options.CertificateFile, null, options.Hostnames, notes);
        }
        if (await ImportedCertificate.TryOpenAsync(options.DataDirectory, time, cancellation) is { } imported)
        {
            var notes = await RenewListsAsync(options, time, cancellation);
            return Own(imported.Certificate, imported.CertificateFile, imported.RootFile, options.Hostnames, notes);
        }
        var names = await ServerNames.OfThisMachineAsync(options.Hostnames, cancellation);
        var store = await CertificateStore.OpenAsync(options.DataDirectory, names, time, cancellation);
        return new CertificateSource(store.Certificate, store.RootFile, store.RootCertificates, store.Action, store.Reason, store.Certificate.Warnings);
    }

    // Access rules check clients by the store's lists, whatever is served. A store at fault is no reason not to serve.
    private static async Task<IReadOnlyList<string>> RenewListsAsync(ServeOptions options, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            return await CertificateStore.RenewRevocationListsAsync(options.DataDirectory, time, cancellation);
        }
        catch (Exception e) when (e is CertificateException or IOException or UnauthorizedAccessException)
        {
            return [$"the revocation lists of the local store were not renewed: {e.Message}"];
        }
    }

    private static CertificateSource Own(
        ServedCertificate certificate, string certificateFile, string? rootFile, IReadOnlyList<string> hostnames, IReadOnlyList<string> notes)
    {
        List<string> warnings = [.. certificate.Warnings, .. notes];
        foreach (var hostname in hostnames)
        {
            if (ServerName.TryParse(hostname, out var wanted, out _) && !certificate.Names.Any(name => name.Covers(wanted!)))
                warnings.Add($"the certificate does not hold \"{hostname}\": clients that check names will refuse it there");
        }
        return new CertificateSource(certificate, rootFile, rootFile is null ? "" : File.ReadAllText(rootFile), null, $"certificate of {certificateFile}", warnings);
    }
}
