using Sluice.Certificates.Chains;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>The certificate in DATA/certs/imported, which goes before the local one.</summary>
/// <param name="CertificateFile">Full path of the chain.</param>
/// <param name="KeyFile">Full path of its key.</param>
/// <param name="RootFile">Full path of its root, for clients; null when it is not known.</param>
/// <param name="Certificate">What to serve.</param>
public sealed record ImportedCertificate(string CertificateFile, string KeyFile, string? RootFile, ServedCertificate Certificate)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Whether something was imported, sound or not.</summary>
    public static bool IsThere(string dataDirectory) => File.Exists(new ImportFolder(dataDirectory).CertificateFile);

    /// <returns>Null when nothing was imported.</returns>
    /// <exception cref="CertificateException">What was imported may no longer be served.</exception>
    public static async Task<ImportedCertificate?> TryOpenAsync(string dataDirectory, TimeProvider time, CancellationToken cancellation)
    {
        var folder = new ImportFolder(dataDirectory);
        if (!Directory.Exists(folder.Imported))
            return null;
        using var held = await FileLock.TakeAsync(folder.LockFile, Patience, time, cancellation).ConfigureAwait(false);
        var files = new ImportedFiles(folder);
        files.Recover();
        if (!files.Exist)
            return null;
        var certificate = ServedCertificate.Load(folder.CertificateFile, folder.KeyFile, time);
        return new ImportedCertificate(
            folder.CertificateFile, folder.KeyFile, File.Exists(folder.RootFile) ? folder.RootFile : null, certificate);
    }
}
