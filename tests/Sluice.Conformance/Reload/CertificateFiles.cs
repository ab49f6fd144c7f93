using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Reload;

/// <summary>The files of --cert and --key, replaced by others made beforehand, good and broken.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class CertificateFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-swap-").FullName;
    private readonly IssuingAuthority _authority = IssuingAuthority.CreateRoot("Root of the swaps");

    public string Certificate => Path.Combine(_folder, "tls.crt");

    public string Key => Path.Combine(_folder, "tls.key");

    public (string Pem, string Key) Issue()
    {
        var issued = _authority.IssueServer("localhost", "127.0.0.1");
        return (issued.CertificatePem, issued.KeyPem);
    }

    /// <summary>Puts a pair in place.</summary>
    /// <returns>Its serial number.</returns>
    public string Put((string Pem, string Key) pair)
    {
        Write(Certificate, pair.Pem);
        Write(Key, pair.Key);
        return SerialOf(pair.Pem);
    }

    /// <summary>Puts something in place that cannot be served.</summary>
    public void Break(int kind, (string Pem, string Key) pair)
    {
        switch (kind % 6)
        {
            case 0:
                Write(Certificate, "no certificate at all");
                break;
            case 1:
                Write(Certificate, pair.Pem);
                break;
            case 2:
                Write(Key, "");
                break;
            case 3:
                File.Delete(Certificate);
                break;
            case 4:
                Write(Certificate, pair.Pem[..(pair.Pem.Length / 2)]);
                break;
            default:
                Put(pair);
                File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
                break;
        }
    }

    public static string SerialOf(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.SerialNumber;
    }

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>At once, for whoever watches the file.</summary>
    private static void Write(string path, string content)
    {
        var written = path + ".new";
        File.WriteAllText(written, content);
        File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(written, path, overwrite: true);
    }
}
