using Sluice.Certificates.Chains;
using Sluice.Server.Transport.Tls;
using Sluice.Testing.Certificates;

namespace Sluice.Server.Tests.Certificates;

/// <summary>Identities of one test's own authority, two days valid.</summary>
internal sealed class ThrowawayIdentity : IDisposable
{
    private readonly IssuingAuthority _authority = IssuingAuthority.CreateRoot("Root for tests");

    public string Folder { get; } = Directory.CreateTempSubdirectory("sluice-identity-").FullName;

    public string CertificateFile => Path.Combine(Folder, "tls.crt");

    public string KeyFile => Path.Combine(Folder, "tls.key");

    /// <summary>Issues one, writes its files and loads them.</summary>
    public TlsIdentity Next(params string[] names)
    {
        Write(names);
        return Load(TimeProvider.System);
    }

    public void Write(params string[] names)
    {
        var (certificate, key, _, _) = _authority.IssueServer(names.Length == 0 ? ["localhost"] : names);
        File.WriteAllText(CertificateFile, certificate);
        File.WriteAllText(KeyFile, key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public TlsIdentity Load(TimeProvider time) => new(ServedCertificate.Load(CertificateFile, KeyFile, time), _authority.Pem);

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
