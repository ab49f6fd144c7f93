using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>PREFIX.crt and PREFIX.key, where the operator wants them.</summary>
public sealed class OutputPair
{
    private OutputPair(string prefix) => (CertificateFile, KeyFile) = (prefix + ".crt", prefix + ".key");

    public string CertificateFile { get; }

    public string KeyFile { get; }

    /// <summary>Asked before anything is issued, so that nothing is issued in vain.</summary>
    /// <exception cref="CertificateException">The folder is not there, or a file is and may not be replaced.</exception>
    public static OutputPair Prepare(string prefix, bool mayReplace)
    {
        var output = new OutputPair(Path.GetFullPath(prefix));
        if (prefix.Length == 0 || Path.EndsInDirectorySeparator(prefix))
            throw new CertificateException(null, $"\"{prefix}\" is no beginning of a file's name", "give --out FOLDER/NAME");
        var folder = Path.GetDirectoryName(output.CertificateFile)!;
        if (!Directory.Exists(folder))
            throw new CertificateException(folder, "no such folder", "make it first");
        if (File.Exists(Path.Combine(folder, "root.crt")) && File.Exists(Path.Combine(folder, "server.key")))
            throw new CertificateException(folder, "holds a server's own certificates", "name another place with --out");
        foreach (var file in new[] { output.CertificateFile, output.KeyFile })
        {
            if (Path.Exists(file) && !mayReplace)
                throw new CertificateException(file, "is there already", "name another place with --out, or give --replace");
        }
        return output;
    }

    /// <summary>Writes the key (mode 0600), then the certificate.</summary>
    public void Write(IssuedPair pair)
    {
        AtomicFile.WritePrivate(KeyFile, pair.KeyPem);
        AtomicFile.WritePublic(CertificateFile, pair.ChainPem);
    }
}
