using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;

namespace Sluice.Cli.Tests.Commands.Certs;

/// <summary>A year with a company CA: csr, import, serve, export, undo.</summary>
public sealed class CertsExchangeTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private string Data => _scratch.At("data");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task From_request_to_export_and_back()
    {
        Assert.Equal(0, (await RunAsync("csr", "--name", "db.example.org", "--rsa")).Code);
        var again = await RunAsync("csr", "--name", "db.example.org");
        Assert.Equal(1, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);

        var (leaf, root) = Sign(await File.ReadAllTextAsync(Path.Combine(Data, "certs", "request.csr")));
        var incomplete = await RunAsync("import", leaf);
        Assert.Equal(1, incomplete.Code);
        Assert.Contains("issuer \"CN=Company root\"", incomplete.Error, StringComparison.Ordinal);
        var imported = await RunAsync("import", leaf, "--root", root);
        Assert.True(imported.Code == 0, imported.Error);
        Assert.Contains("the next start takes it up", imported.Error, StringComparison.Ordinal);

        var status = await RunAsync("status");
        Assert.True(status.Code == 0, status.Error);
        Assert.Contains("an imported certificate is served; no local authority was made yet", status.Output, StringComparison.Ordinal);
        using (var page = JsonDocument.Parse((await RunAsync("status", "--json", "--issued")).Output))
            Assert.Equal("db.example.org", page.RootElement.GetProperty("clients").GetProperty("host").GetString());

        var source = await OpenAsync("db.example.org", "other.example.org");
        using (source.Certificate)
        {
            Assert.Equal(Path.Combine(Data, "certs", "imported", "root.crt"), source.RootFile);
            Assert.Contains(source.Warnings, warning => warning.Contains("other.example.org", StringComparison.Ordinal));
        }

        var pem = await RunAsync("export");
        Assert.Equal((0, await File.ReadAllTextAsync(root)), (pem.Code, pem.Output));
        var (code, output, _) = await RunAsync("export", "--format", "jks", "--out", _scratch.At("root.jks"), "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(_scratch.At("root.jks"), json.RootElement.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal(1, (await RunAsync("export", "--format", "jks", "--out", _scratch.At("root.jks"))).Code);

        Assert.Contains("imported.undone", (await RunAsync("import", "--undo")).Output, StringComparison.Ordinal);
        var local = await OpenAsync();
        using (local.Certificate)
            Assert.Equal(Path.Combine(Data, "certs", "root.crt"), local.RootFile);
    }

    [Theory]
    [InlineData("import", "FILE is missing")]
    [InlineData("import a.crt --undo", "--undo takes no FILE")]
    [InlineData("csr", "--name")]
    [InlineData("csr --name a*b", "wildcard")]
    [InlineData("csr --name a.example --subject junk", "distinguished name")]
    [InlineData("export --format gif", "gif")]
    [InlineData("export --password-stdin", "jks and pkcs12 only")]
    public async Task Misuse_is_exit_code_2(string line, string about)
    {
        var (code, _, error) = await RunAsync(line.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains(about, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private Task<CertificateSource> OpenAsync(params string[] hostnames) => CertificateSource.OpenAsync(
        new ServeOptions(_scratch.Path, Data, ListenAddress.Default, hostnames, "lake", null, null, 10, LogLevel.Information),
        TimeProvider.System,
        CancellationToken.None);

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        Scratch.RunAsync(["certs", .. arguments, "--data", Data]);

    private (string Leaf, string Root) Sign(string csr)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        var rootRequest = new CertificateRequest("CN=Company root", key, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(400));
        var request = CertificateRequest.LoadSigningRequestPem(csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        using var leaf = request.Create(root.SubjectName, X509SignatureGenerator.CreateForECDsa(key), now.AddDays(-1), now.AddDays(200), [1, 2, 3]);
        File.WriteAllText(_scratch.At("leaf.crt"), leaf.ExportCertificatePem());
        File.WriteAllText(_scratch.At("company-root.crt"), root.ExportCertificatePem() + "\n");
        return (_scratch.At("leaf.crt"), _scratch.At("company-root.crt"));
    }
}
