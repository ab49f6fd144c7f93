using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Conformance.Rotation;

/// <summary>What clients hold during a root change: the old root, the new one, or both, each in a file.</summary>
internal sealed class RootFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-roots-").FullName;

    public string Old => Path.Combine(_folder, "old.crt");

    public string New => Path.Combine(_folder, "new.crt");

    public string Both => Path.Combine(_folder, "both.crt");

    public void KeepOld(string bundle) => File.Copy(bundle, Old);

    /// <summary>Call once the change has begun: the published bundle holds both.</summary>
    public void TakeNew(string bundle)
    {
        File.Copy(bundle, Both);
        var roots = Read(bundle);
        Assert.Equal(2, roots.Count);
        var old = Assert.Single(Read(Old));
        File.WriteAllText(New, Assert.Single(roots, root => root.Thumbprint != old.Thumbprint).ExportCertificatePem() + "\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<X509Certificate2> Read(string file)
    {
        var found = new X509Certificate2Collection();
        found.ImportFromPem(File.ReadAllText(file));
        return [.. found];
    }
}
