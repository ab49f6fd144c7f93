using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults.Places;

/// <summary>A Sluice that serves a company's certificates, changed while it runs.</summary>
internal sealed class ServingSluice : IAsyncDisposable
{
    private readonly string _folder;
    private readonly SluicePlace _place;

    private ServingSluice(string folder, SluicePlace place) => (_folder, _place) = (folder, place);

    public SluiceServer Server => _place.Server;

    public static async Task<ServingSluice> StartAsync(IssuedCertificate first)
    {
        var folder = Directory.CreateTempSubdirectory("sluice-serving-").FullName;
        Write(folder, first, first.ChainPem);
        return new ServingSluice(folder, await SluicePlace.StartAsync("--cert", CertificateFile(folder), "--key", KeyFile(folder)));
    }

    /// <summary>Serves another certificate from the next connection on.</summary>
    public async Task ServeAsync(IssuedCertificate served, string chainPem)
    {
        Write(_folder, served, chainPem);
        (await _place.Shell.RunAsync("sluice reload")).OrThrow("sluice reload");
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Write(string folder, IssuedCertificate served, string chainPem)
    {
        SeedFile.Write(KeyFile(folder), served.KeyPem);
        SeedFile.Write(CertificateFile(folder), chainPem);
    }

    private static string CertificateFile(string folder) => Path.Combine(folder, "tls.crt");

    private static string KeyFile(string folder) => Path.Combine(folder, "tls.key");
}
