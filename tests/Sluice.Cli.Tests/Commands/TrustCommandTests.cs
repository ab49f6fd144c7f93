using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Sluice.Cli.Commands;

namespace Sluice.Cli.Tests.Commands;

/// <summary>The program itself, in a process of its own: no terminal, a home folder of its own.</summary>
public sealed class TrustCommandTests : IDisposable
{
    private static readonly string Some = string.Concat(Enumerable.Repeat("AB", 32));
    private readonly Scratch _scratch = new();

    private string RootCrt => _scratch.At("home/.postgresql/root.crt");

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("trust", "HOST[:PORT] is missing")]
    [InlineData("trust lake.invalid", "--user NAME (log in")]
    [InlineData("trust lake.invalid --yes", "nothing is ever trusted on first sight")]
    [InlineData("trust lake.invalid --user a --file b --yes", "give one of")]
    [InlineData("trust lake.invalid --fingerprint AB --yes", "64 hexadecimal digits")]
    [InlineData("trust lake.invalid --user ann", "there is no terminal to ask on; give --yes")]
    [InlineData("trust lake.invalid --user ann --yes", "give --password-stdin")]
    [InlineData("trust lake.invalid --user ann --yes --password-stdin", "the password is empty")]
    [InlineData("trust ::1:x --file a --yes", "is no HOST[:PORT]")]
    [InlineData("trust [::1 --file a --yes", "is no HOST[:PORT]")]
    [InlineData("trust lake:0 --file a --yes", "port must be 1 to 65535")]
    [InlineData("trust lake:65536 --file a --yes", "port must be 1 to 65535")]
    [InlineData("trust --remove --yes", "say what to remove")]
    [InlineData("trust --list --to=", "--to")]
    public async Task Misuse_is_one_line_and_nothing_is_written(string line, string about)
    {
        var (code, output, error) = await RunAsync([], line.Split(' '));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(about, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(RootCrt));
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_one_line()
    {
        var (code, _, error) = await RunAsync([], "trust", "no-such-host.invalid", "--fingerprint", Some, "--yes");
        Assert.Equal(1, code);
        Assert.StartsWith("sluice trust: \"no-such-host.invalid\" has no address", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_trusted_is_listed_and_removed()
    {
        Assert.Equal((0, $"{RootCrt}: nothing is trusted\n", ""), await RunAsync([], "trust", "--list"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=old root", key, HashAlgorithmName.SHA256);
        using var root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(-1));
        Directory.CreateDirectory(Path.GetDirectoryName(RootCrt)!);
        await File.WriteAllTextAsync(RootCrt, "# mine\n" + root.ExportCertificatePem());

        using var listed = JsonDocument.Parse((await RunAsync([], "trust", "--list", "--json")).Output);
        var entry = listed.RootElement.GetProperty("roots")[0];
        Assert.Equal("CN=old root", entry.GetProperty("subject").GetString());
        Assert.True(entry.GetProperty("expired").GetBoolean());
        var fingerprint = entry.GetProperty("sha256").GetString()!;
        Assert.Contains("EXPIRED", (await RunAsync([], "trust", "--list")).Output, StringComparison.Ordinal);

        Assert.Equal(1, (await RunAsync([], "trust", "--remove", "--fingerprint", Some, "--yes")).Code);
        Assert.Contains("would remove", (await RunAsync([], "trust", "--remove", "--fingerprint", fingerprint, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync([], "trust", "--remove", "--fingerprint", fingerprint, "--yes")).Code);
        Assert.Equal("# mine\n", await File.ReadAllTextAsync(RootCrt));
    }

    [Theory]
    [InlineData("connect psql lake.example.org --user ann")]
    [InlineData("trust --list")]
    [InlineData("trust localhost:1 --file /dev/null --yes")]
    [InlineData("trust localhost:1 --fingerprint ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB --yes")]
    public async Task No_native_library_of_ours_is_loaded(string line)
    {
        var (_, _, trace) = await RunAsync(new() { ["LD_DEBUG"] = "files" }, line.Split(' '));
        Assert.Contains("libcoreclr.so", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("libduckdb", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_query", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_standard_input_is_told()
    {
        var line = $"dotnet exec '{typeof(Invocation).Assembly.Location}' trust localhost:1 --user ann --yes --password-stdin <&-";
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("standard input is closed", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Invocation).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["HOME"] = _scratch.At("home");
        start.Environment.Remove("PGPASSWORD");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        Directory.CreateDirectory(_scratch.At("home"));
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
