using System.Diagnostics;
using Sluice.Certificates.Export;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Export;

/// <summary>The files as Java's keytool and OpenSSL read them.</summary>
public sealed class RootExportTests : IDisposable
{
    private static readonly string? Keytool = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "keytool")).FirstOrDefault(File.Exists);

    private readonly Scratch _scratch = new();
    private readonly TestAuthority _one = TestAuthority.Root("One");
    private readonly TestAuthority _two = TestAuthority.Root("Two");
    private readonly RootBundle _bundle;

    public RootExportTests()
    {
        Directory.CreateDirectory(_scratch.At("data", "certs"));
        File.WriteAllText(_scratch.At("data", "certs", "root.crt"), _one.Pem + _two.Pem);
        _bundle = RootBundle.Open(_scratch.At("data"));
    }

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(TrustStoreFormat.Jks, "changeit")]
    [InlineData(TrustStoreFormat.Pkcs12, "changeit")]
    [InlineData(TrustStoreFormat.Pkcs12, "a password that is longer than one block of the hash, to be sure of it: 0123456789")]
    public void Java_lists_both_roots_as_trusted(TrustStoreFormat format, string password)
    {
        if (Keytool is null)
            return;
        var file = Write(format, password).Single().File;
        var (code, text) = Run(Keytool, "-list", "-v", "-keystore", file, "-storepass", password);
        Assert.True(code == 0, text);
        Assert.Contains("Your keystore contains 2 entries", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("Entry type: trustedCertEntry").Length - 1);
        Assert.Contains("Alias name: sluice-root-2", text, StringComparison.Ordinal);
        Assert.Contains("Owner: CN=Two", text, StringComparison.Ordinal);
        Assert.NotEqual(0, Run(Keytool, "-list", "-keystore", file, "-storepass", "another").Code);
    }

    [Fact]
    public void Openssl_reads_the_pkcs12_file()
    {
        if (!OpenSsl.IsHere)
            return;
        var file = Write(TrustStoreFormat.Pkcs12, "changeit").Single().File;
        var (code, text) = OpenSsl.Run("pkcs12", "-in", file, "-passin", "pass:changeit", "-nokeys");
        Assert.True(code == 0, text);
        Assert.Equal(2, text.Split("BEGIN CERTIFICATE").Length - 1);
        Assert.NotEqual(0, OpenSsl.Run("pkcs12", "-in", file, "-passin", "pass:another", "-nokeys").Code);
    }

    [Fact]
    public void Der_gives_each_root_a_file()
    {
        var written = Write(TrustStoreFormat.Der, "changeit");
        Assert.Equal([_scratch.At("out.x"), _scratch.At("out-2.x")], written.Select(one => one.File));
        Assert.Equal(_one.Certificate.RawData, File.ReadAllBytes(written[0].File));
        Assert.Equal(_two.Certificate.RawData, File.ReadAllBytes(written[1].File));
    }

    [Fact]
    public void Pem_is_the_bundle_as_it_is()
    {
        var written = Write(TrustStoreFormat.Pem, "changeit").Single();
        Assert.Equal(_one.Pem + _two.Pem, File.ReadAllText(written.File));
        Assert.Equal(["CN=One", "CN=Two"], written.Subjects);
    }

    [Fact]
    public void Nothing_is_overwritten_unasked()
    {
        File.WriteAllText(_scratch.At("out-2.x"), "mine");
        Assert.Contains("--force", Assert.Throws<CertificateException>(() => Write(TrustStoreFormat.Der, "changeit")).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_scratch.At("out.x")));
        Assert.Throws<CertificateException>(() => Write(TrustStoreFormat.Jks, "short"));
        Write(TrustStoreFormat.Der, "changeit", overwrite: true);
        Assert.NotEqual("mine", File.ReadAllText(_scratch.At("out-2.x")));
    }

    [Fact]
    public void Without_a_root_says_what_to_do() =>
        Assert.Contains("sluice serve", Assert.Throws<CertificateException>(() => RootBundle.Open(_scratch.At("none"))).Message, StringComparison.Ordinal);

    private IReadOnlyList<ExportedFile> Write(TrustStoreFormat format, string password, bool overwrite = false) =>
        RootExport.Write(_bundle, format, _scratch.At("out.x"), password, overwrite, FixedTime.Start);

    private static (int Code, string Text) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
