using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Sluice.Cli.Tests.Commands.Certs;

public sealed class CertsCheckCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(100, "db.example.org", 0, "fit to serve")]
    [InlineData(10, "db.example.org", 3, "fit to serve, 1 warning")]
    [InlineData(10, "other.example.org", 4, "not fit to serve, 1 error, 1 warning")]
    public async Task The_exit_code_says_how_bad_it_is(int days, string host, int expected, string verdict)
    {
        var (chain, root) = Issue(days);
        var (code, output, error) = await Scratch.RunAsync("certs", "check", chain, "--root", root, "--host", host);
        Assert.Equal((expected, ""), (code, error));
        Assert.EndsWith($"{chain}: {verdict}{Environment.NewLine}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_names_codes_and_chain()
    {
        var (chain, root) = Issue(10);
        var (_, output, _) = await Scratch.RunAsync("certs", "check", chain, "--root", root, "--host", "10.0.0.1", "--json");
        using var json = JsonDocument.Parse(output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["ip-without-san", "expires-soon"], findings.Select(one => one.GetProperty("code").GetString()));
        Assert.Equal(["error", "warning"], findings.Select(one => one.GetProperty("severity").GetString()));
        Assert.Equal(["leaf", "root"], json.RootElement.GetProperty("chain").EnumerateArray().Select(one => one.GetProperty("role").GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_a_finding_and_one_that_is_not_there_a_failure()
    {
        var page = _scratch.At("page.crt");
        await File.WriteAllTextAsync(page, "<html>");
        var (code, output, _) = await Scratch.RunAsync("certs", "check", page);
        Assert.Equal(4, code);
        Assert.StartsWith("error: is an HTML page", output, StringComparison.Ordinal);
        var missing = await Scratch.RunAsync("certs", "check", _scratch.At("none"));
        Assert.Equal((1, "", $"sluice certs check: {_scratch.At("none")}: no such file; check the path{Environment.NewLine}"), missing);
        Assert.Equal(2, (await Scratch.RunAsync("certs", "check", page, "--host", "a*b")).Code);
    }

    private (string Chain, string Root) Issue(int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        var rootRequest = new CertificateRequest("CN=Root", key, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(now.AddDays(-100), now.AddDays(200));
        using var leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=db", leafKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("db.example.org");
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(root, now.AddDays(-90), now.AddDays(days), [1, 2, 3]);
        File.WriteAllText(_scratch.At("chain.crt"), leaf.ExportCertificatePem());
        File.WriteAllText(_scratch.At("root.crt"), root.ExportCertificatePem());
        return (_scratch.At("chain.crt"), _scratch.At("root.crt"));
    }
}
