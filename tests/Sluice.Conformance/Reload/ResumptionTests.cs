using System.Runtime.Versioning;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Reload;

/// <summary>A TLS session is resumed where the client offers it, and never beyond the certificate it was made with.</summary>
[Collection(OwnServersCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class ResumptionTests : IDisposable
{
    private readonly TestLake _lake = new();
    private readonly CertificateFiles _files = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-resumption-").FullName;

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_session_is_resumed_until_the_certificate_changes(string version)
    {
        _files.Put(_files.Issue());
        await using var server = await SluiceServer.StartAsync(_lake.Path, "--cert", _files.Certificate, "--key", _files.Key);
        var session = Path.Combine(_folder, "session");
        Assert.Contains("New, TLSv1", await HandshakeAsync(server, version, "-sess_out", session), StringComparison.Ordinal);
        Assert.Contains("Reused, TLSv1", await HandshakeAsync(server, version, "-sess_in", session), StringComparison.Ordinal);

        _files.Put(_files.Issue());
        var reload = await new Command(SluiceProgram.Find(), "reload", "--data", server.DataFolder).RunAsync();
        Assert.Equal(0, reload.ExitCode);

        Assert.Contains("New, TLSv1", await HandshakeAsync(server, version, "-sess_in", session), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _lake.Dispose();
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // What is sent is no packet, so that the server ends the connection: TLS 1.3's tickets have come before.
    private static async Task<string> HandshakeAsync(SluiceServer server, string version, params string[] arguments)
    {
        var done = await new Command(
            "openssl", ["s_client", "-ign_eof", "-starttls", "postgres", "-connect", $"127.0.0.1:{server.Port}", version, .. arguments]) { Input = "no packet\n" }.RunAsync();
        return done.Output + done.Error;
    }
}
