using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Support;

/// <summary>A server that answers SSLRequest, speaks TLS, and then does what a test's script says.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SslStreamCertificateContext _context;
    private readonly Func<ServerSide, Task> _script;
    private readonly Task _serving;

    public ScriptedServer(X509Certificate2 leaf, Func<ServerSide, Task> script, params X509Certificate2[] others)
    {
        Leaf = leaf;
        _context = SslStreamCertificateContext.Create(leaf, [.. others], offline: true);
        _script = script;
        _listener.Start();
        _serving = ServeAsync();
    }

    public X509Certificate2 Leaf { get; }

    public int Connections { get; private set; }

    public ServerTarget Target => new("localhost", ((IPEndPoint)_listener.LocalEndpoint).Port);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                await AnswerAsync(client.GetStream());
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or AuthenticationException)
            {
                // The client hung up, as a careful one does, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream tcp)
    {
        await tcp.ReadExactlyAsync(new byte[8], _stop.Token);
        tcp.WriteByte((byte)'S');
        await using var tls = new SslStream(tcp);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = _context }, _stop.Token);
        await _script(new ServerSide(tls, Leaf, _stop.Token));
    }
}
