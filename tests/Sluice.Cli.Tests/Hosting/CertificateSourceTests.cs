using Microsoft.Extensions.Logging;
using Sluice.Certificates.Files;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;

namespace Sluice.Cli.Tests.Hosting;

public sealed class CertificateSourceTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task With_a_certificate_of_ones_own_the_stores_lists_are_renewed_all_the_same()
    {
        await PrepareAsync();
        var list = await File.ReadAllTextAsync(Crl);
        Assert.DoesNotContain(await WarningsAsync(TimeProvider.System), warning => warning.Contains("revocation", StringComparison.Ordinal));
        Assert.Equal(list, await File.ReadAllTextAsync(Crl));
        Assert.DoesNotContain(await WarningsAsync(new Later(TimeSpan.FromDays(40))), warning => warning.Contains("revocation", StringComparison.Ordinal));
        Assert.NotEqual(list, await File.ReadAllTextAsync(Crl));
    }

    [Fact]
    public async Task A_store_at_fault_is_warned_of_and_the_certificate_served()
    {
        await PrepareAsync();
        await File.WriteAllTextAsync(_scratch.At("data", "certs", "authority.json"), "{");
        Assert.Contains(await WarningsAsync(TimeProvider.System), warning =>
            warning.StartsWith("the revocation lists of the local store were not renewed: ", StringComparison.Ordinal)
            && warning.Contains("is damaged", StringComparison.Ordinal));
    }

    private string Crl => _scratch.At("data", "certs", "crl.pem");

    private async Task PrepareAsync()
    {
        foreach (var command in new[] { "init", "crl" })
            Assert.Equal(0, (await Scratch.RunAsync("certs", command, "--data", _scratch.At("data"))).Code);
        AtomicFile.WritePublic(_scratch.At("own.crt"), await File.ReadAllTextAsync(_scratch.At("data", "certs", "server.crt")));
        AtomicFile.WritePrivate(_scratch.At("own.key"), await File.ReadAllTextAsync(_scratch.At("data", "certs", "server.key")));
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(TimeProvider time)
    {
        var options = new ServeOptions(
            _scratch.Path, _scratch.At("data"), ListenAddress.Default, [], "lake", _scratch.At("own.crt"), _scratch.At("own.key"), 10, LogLevel.Information);
        var source = await CertificateSource.OpenAsync(options, time, CancellationToken.None);
        source.Certificate.Dispose();
        return source.Warnings;
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
