using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Export;

/// <summary>Writes the roots that clients need in the form a client needs them in.</summary>
public static class RootExport
{
    /// <summary>What everybody gives Java trust stores, whose content is public.</summary>
    public const string UsualPassword = "changeit";

    // keytool's own rule.
    private const int MinPassword = 6;

    /// <summary>The bundle as PEM text, one block a root.</summary>
    public static string Pem(RootBundle bundle) => string.Concat(bundle.Roots.Select(root => root.ExportCertificatePem() + "\n"));

    /// <param name="bundle">The roots.</param>
    /// <param name="format">How.</param>
    /// <param name="file">Where; of several DER files the first, the others get "-2", "-3" before the ending.</param>
    /// <param name="password">Of a Java trust store, at least 6 characters.</param>
    /// <param name="overwrite">Whether files that are there may be replaced.</param>
    /// <param name="time">For the entries' date.</param>
    /// <exception cref="CertificateException">A file is there already. None was written.</exception>
    public static IReadOnlyList<ExportedFile> Write(
        RootBundle bundle, TrustStoreFormat format, string file, string password, bool overwrite, TimeProvider time)
    {
        if (password.Length < MinPassword)
            throw new CertificateException(null, $"a trust store's password has at least {MinPassword} characters", "give a longer one");
        var written = new List<ExportedFile>();
        var contents = Contents(bundle, format, Path.GetFullPath(file), password, time);
        foreach (var (path, _, _) in contents)
        {
            if (!overwrite && File.Exists(path))
                throw new CertificateException(path, "is there already", "give --force to replace it, or another name with --out");
        }
        foreach (var (path, bytes, roots) in contents)
        {
            File.WriteAllBytes(path, bytes);
            written.Add(ExportedFile.Of(path, roots));
        }
        return written;
    }

    private static List<(string Path, byte[] Bytes, X509Certificate2[] Roots)> Contents(
        RootBundle bundle, TrustStoreFormat format, string file, string password, TimeProvider time)
    {
        X509Certificate2[] all = [.. bundle.Roots];
        // Java folds aliases to lower case.
        var named = all.Select((root, i) => (i == 0 ? "sluice-root" : $"sluice-root-{i + 1}", root)).ToList();
        return format switch
        {
            TrustStoreFormat.Der => [.. all.Select((root, i) => (Numbered(file, i), root.RawData, new[] { root }))],
            TrustStoreFormat.Jks => [(file, JavaKeyStore.Write(named, password, time.GetUtcNow()), all)],
            TrustStoreFormat.Pkcs12 => [(file, Pkcs12TrustStore.Write(named, password), all)],
            _ => [(file, Encoding.ASCII.GetBytes(Pem(bundle)), all)],
        };
    }

    private static string Numbered(string file, int i) => i == 0
        ? file
        : Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-{i + 1}{Path.GetExtension(file)}");
}
