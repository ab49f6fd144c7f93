using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Control;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Tests.Certificates;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Control;

[UnsupportedOSPlatform("windows")]
public sealed class ControlListenerTests : IDisposable
{
    private readonly ThrowawayIdentity _identities = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-control-").FullName;
    private readonly ControlCommands _commands;
    private readonly IdentityReload _reload;

    public ControlListenerTests()
    {
        var credentials = new TlsCredentials(_identities.Next());
        var counters = new ServerCounters(TimeProvider.System);
        _reload = new IdentityReload(
            credentials, new FakeSource(() => ValueTask.FromResult(_identities.Next())), counters, _lifetime, TimeProvider.System, new RecordingLog<IdentityReload>());
        var admission = new Admission(new ServerOptions { Endpoints = [] });
        _commands = new ControlCommands(new StatusReader(credentials, admission, counters, TimeProvider.System, _reload), _reload);
    }

    [Fact]
    public async Task Status_and_reload_are_answered()
    {
        using var listener = await ServeAsync(_data);
        var before = await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default);
        var reloaded = await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Reload), default);
        var after = await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default);
        Assert.True(reloaded.Ok, reloaded.Message);
        Assert.NotEqual(before.Status!.Certificate.Serial, after.Status!.Certificate.Serial);
        Assert.Contains(after.Status.Certificate.Serial, reloaded.Message, StringComparison.Ordinal);
        Assert.Equal((1L, "localhost"), (after.Status.Reloads.Ok, Assert.Single(after.Status.Certificate.Names)));
        var metrics = PrometheusText.Of(after.Status);
        Assert.Contains($"sluice_certificate_not_after_timestamp_seconds{{serial=\"{after.Status.Certificate.Serial}\"}} ", metrics, StringComparison.Ordinal);
        Assert.Contains("sluice_tls_failures_total{cause=\"unknown_ca\"} 0\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_owner_may_speak_to_it()
    {
        using var listener = await ServeAsync(_data);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ControlFiles.Socket(_data)));
    }

    [Fact]
    public async Task A_live_servers_socket_is_never_taken_and_a_dead_ones_is()
    {
        using (var first = await ServeAsync(_data))
        {
            await Assert.ThrowsAsync<IOException>(() => ControlListener.OpenAsync(_data, TimeProvider.System, default));
            Assert.True((await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default)).Ok);
        }

        Assert.False(File.Exists(ControlFiles.Socket(_data)));
        await File.WriteAllTextAsync(ControlFiles.Socket(_data), "left by a server that was killed");
        using var second = await ServeAsync(_data);
        Assert.True((await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default)).Ok);
    }

    [Fact]
    public async Task A_folder_too_deep_for_a_socket_will_do()
    {
        var deep = Path.Combine([_data, .. Enumerable.Repeat("a-folder-with-a-long-name", 8)]);
        using var listener = await ServeAsync(deep);
        Assert.True((await ControlClient.AskAsync(deep, new ControlRequest(ControlRequest.Status), default)).Ok);
    }

    [Fact]
    public async Task Where_no_server_runs_the_message_says_how_to_start_one()
    {
        var nobody = await Assert.ThrowsAsync<NoServerException>(() => ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default));
        Assert.Equal($"no server runs on {_data}; start one with: sluice serve LAKE --data {_data}", nobody.Message);
        using (var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            // Bound and not listening: what a killed server leaves.
            dead.Bind(new UnixDomainSocketEndPoint(ControlFiles.Socket(_data)));
            var stale = await Assert.ThrowsAsync<NoServerException>(() => ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default));
            Assert.Equal(nobody.Message, stale.Message);
        }
    }

    [Theory]
    [InlineData("{\"command\":\"shutdown\"}", "does not know that command")]
    [InlineData("{\"command\":null}", "not understood")]
    [InlineData("reload", "not understood")]
    [InlineData("[]", "not understood")]
    [InlineData("", "not understood")]
    [InlineData("{\"command\":{\"a\":[[[[", "not understood")]
    public async Task Nonsense_is_answered(string request, string answer)
    {
        using var listener = await ServeAsync(_data);
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.UTF8.GetBytes(request + "\n"));
        var line = await ControlLine.ReadAsync(socket, ControlJson.MaxAnswer, default);
        Assert.Contains(answer, Encoding.UTF8.GetString(line!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_end_is_hung_up_on()
    {
        using var listener = await ServeAsync(_data);
        using var socket = await ConnectAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var refused = await Record.ExceptionAsync(async () =>
        {
            for (var sent = 0; sent < 4 * ControlJson.MaxRequest; sent += 512)
                await socket.SendAsync(new byte[512], deadline.Token);
            if (await ControlLine.ReadAsync(socket, ControlJson.MaxAnswer, deadline.Token) is null)
                throw new SocketException((int)SocketError.ConnectionReset);
        });
        Assert.IsType<SocketException>(refused);
        Assert.True((await ControlClient.AskAsync(_data, new ControlRequest(ControlRequest.Status), default)).Ok);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _reload.Dispose();
        _lifetime.Dispose();
        _identities.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<ControlListener> ServeAsync(string data)
    {
        var listener = await ControlListener.OpenAsync(data, TimeProvider.System, default);
        _ = listener.ServeAsync(_commands, _stop.Token);
        return listener;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(ControlFiles.Socket(_data)));
        return socket;
    }
}
