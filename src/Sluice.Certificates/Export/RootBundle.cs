using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Import;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Export;

/// <summary>The roots that clients of this server need.</summary>
/// <param name="File">Where they are kept.</param>
/// <param name="Roots">One; two while a root change is under way.</param>
public sealed record RootBundle(string File, IReadOnlyList<X509Certificate2> Roots)
{
    /// <summary>The imported root where a certificate was imported, else the local authority's.</summary>
    /// <exception cref="CertificateException">There is none yet.</exception>
    public static RootBundle Open(string dataDirectory)
    {
        var folder = new ImportFolder(dataDirectory);
        var isImported = IsThere(folder.CertificateFile);
        var file = isImported ? folder.RootFile : Path.Combine(folder.Certs, "root.crt");
        if (!IsThere(file))
            throw isImported
                ? new CertificateException(file, "is missing: the root of the imported certificate is not known", "import it again with --root FILE")
                : new CertificateException(file, "no such file: there is no root yet", "start the server once (sluice serve), or name its folder with --data");
        return new RootBundle(file, [.. PemCertificates.Read(file).DistinctBy(root => root.Thumbprint)]);
    }

    private static bool IsThere(string path) => System.IO.File.Exists(path);
}
