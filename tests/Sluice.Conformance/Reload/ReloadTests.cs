using System.Runtime.Versioning;
using System.Text.Json;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Reload;

/// <summary>The ways to have a certificate taken up, and what operators are told.</summary>
[Collection(OwnServersCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class ReloadTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestLake _lake = new();
    private readonly CertificateFiles _files = new();

    [Fact]
    public async Task The_command_says_what_is_served_now_or_what_is_wrong()
    {
        _files.Put(_files.Issue());
        await using var server = await StartAsync();
        var serial = _files.Put(_files.Issue());
        var done = await SluiceAsync("reload", server);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        Assert.StartsWith($"now serving serial {serial} until 20", done.Output, StringComparison.Ordinal);
        Assert.Equal(serial, await ServedAsync(server));

        _files.Break(1, _files.Issue());
        var refused = await SluiceAsync("reload", server);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith($"sluice reload: {_files.Key}: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"still serving serial {serial} until 20", refused.Error, StringComparison.Ordinal);
        Assert.Equal(serial, await ServedAsync(server));
        Assert.NotNull(await server.Log.WaitForAsync(line => line.Contains("reload failed", StringComparison.Ordinal), Patience));

        var status = await SluiceAsync("status", server, "--json");
        using var json = JsonDocument.Parse(status.Output);
        Assert.Equal(serial, json.RootElement.GetProperty("certificate").GetProperty("serial").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("reloads").GetProperty("ok").GetInt32());
        Assert.StartsWith(_files.Key, json.RootElement.GetProperty("reloads").GetProperty("lastError").GetString(), StringComparison.Ordinal);
        var metrics = await SluiceAsync("status", server, "--prometheus");
        Assert.Contains("\nsluice_certificate_reload_error 1\n", metrics.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGHUP_reloads_and_does_not_end_the_server()
    {
        _files.Put(_files.Issue());
        await using var server = await StartAsync();
        await using var session = await WireClient.ConnectAsync(server.Target);
        var serial = _files.Put(_files.Issue());
        Assert.True(Signals.Send(server.ProcessId, Signals.HangUp));
        Assert.NotNull(await server.Log.WaitForAsync(line => line.Contains("(SIGHUP)", StringComparison.Ordinal), Patience));
        Assert.Equal((serial, false), (await ServedAsync(server), server.HasExited));
        Assert.Equal('Z', (await session.QueryAsync("select 1"))[^1].Type);
    }

    [Fact]
    public async Task Changed_files_are_taken_up_by_themselves_and_a_broken_state_is_told_once()
    {
        _files.Put(_files.Issue());
        await using var server = await StartAsync();
        var serial = _files.Put(_files.Issue());
        Assert.NotNull(await server.Log.WaitForAsync(line => line.Contains("certificate changed (files changed)", StringComparison.Ordinal), Patience));
        Assert.Equal(serial, await ServedAsync(server));
        // A certificate seen before its key is a failure of its own.
        var before = Failures(server);
        _files.Break(4, _files.Issue());
        await Eventually.HoldsAsync(() => Failures(server) > before, "the broken certificate is told");
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.Equal(before + 1, Failures(server));
        Assert.Equal(serial, await ServedAsync(server));
    }

    private static int Failures(SluiceServer server) => server.Log.Lines.Count(line => line.Contains("reload failed", StringComparison.Ordinal));

    [Fact]
    public async Task A_second_root_in_the_bundle_reaches_clients_that_ask()
    {
        await using var server = await SluiceServer.StartAsync(_lake.Path);
        using var next = IssuingAuthority.CreateRoot("Root to come");
        await using var session = await WireClient.ConnectAsync(server.Target);
        await File.AppendAllTextAsync(server.RootCertificatePath, next.Pem);
        Assert.Equal(0, (await SluiceAsync("reload", server)).ExitCode);
        var row = (await session.QueryAsync("show sluice.root_certificates")).Single(message => message.Type == 'D');
        Assert.Equal([await File.ReadAllTextAsync(server.RootCertificatePath)], row.Texts());
    }

    [Fact]
    public async Task Where_no_server_runs_the_commands_say_so()
    {
        var data = Directory.CreateTempSubdirectory("sluice-nobody-").FullName;
        var result = await new Command(SluiceProgram.Find(), "reload", "--data", data).RunAsync();
        Directory.Delete(data);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"sluice reload: no server runs on {data}; start one with: sluice serve LAKE --data {data}\n", result.Error);
    }

    public void Dispose()
    {
        _files.Dispose();
        _lake.Dispose();
    }

    private Task<SluiceServer> StartAsync() => SluiceServer.StartAsync(_lake.Path, "--cert", _files.Certificate, "--key", _files.Key);

    private static Task<CommandResult> SluiceAsync(string command, SluiceServer server, params string[] more) =>
        new Command(SluiceProgram.Find(), [command, "--data", server.DataFolder, .. more]).RunAsync();

    private static async Task<string> ServedAsync(SluiceServer server)
    {
        await using var client = await WireClient.OpenAsync("127.0.0.1", server.Port);
        await client.RequestTlsAsync("localhost");
        return client.ServerCertificate!.SerialNumber;
    }
}
