using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Testing.Wire;

namespace Sluice.Testing.Transport;

/// <summary>
/// A man in the middle: ends the client's TLS with a certificate of his own, opens TLS to the real server without checking it,
/// and hands everything on. On request he strikes SCRAM-SHA-256-PLUS out of what the server offers.
/// </summary>
public sealed class TlsInterceptor : IAsyncDisposable
{
    private const string Plus = "SCRAM-SHA-256-PLUS\0";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly int _serverPort;
    private readonly bool _hidesPlus;
    private readonly Task _accepting;
    private int _intercepted;

    /// <param name="certificatePem">The leaf he shows.</param>
    /// <param name="keyPem">Its key.</param>
    /// <param name="serverPort">Of the real server, on the loopback.</param>
    /// <param name="hidesPlus">Whether he removes channel binding from the mechanisms on offer.</param>
    public TlsInterceptor(string certificatePem, string keyPem, int serverPort, bool hidesPlus)
    {
        _certificate = X509Certificate2.CreateFromPem(certificatePem, keyPem);
        _serverPort = serverPort;
        _hidesPlus = hidesPlus;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Clients that completed TLS with him and so let him read what they send.</summary>
    public int Intercepted => Volatile.Read(ref _intercepted);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        var victims = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                victims.Add(InterceptAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        await Task.WhenAll(victims);
    }

    private async Task InterceptAsync(Socket accepted)
    {
        await using var socket = new NetworkStream(accepted, ownsSocket: true);
        try
        {
            await using var client = await AcceptTlsAsync(socket);
            await using var server = await WireClient.OpenAsync("127.0.0.1", _serverPort);
            await server.RequestTlsAsync("localhost");
            Interlocked.Increment(ref _intercepted);
            await Task.WhenAny(client.CopyToAsync(server.Stream, _stop.Token), AnswerAsync(server.Stream, client));
        }
        catch (Exception error) when (error is IOException or AuthenticationException or OperationCanceledException)
        {
            // The client has seen through him, or the test is over: he hangs up.
        }
    }

    private async Task<SslStream> AcceptTlsAsync(NetworkStream socket)
    {
        var request = new byte[Frontend.SslRequest.Length];
        await socket.ReadExactlyAsync(request, _stop.Token);
        if (!request.AsSpan().SequenceEqual(Frontend.SslRequest))
            throw new IOException($"the client began with {Convert.ToHexString(request)} instead of SSLRequest");
        await socket.WriteAsync("S"u8.ToArray(), _stop.Token);
        var tls = new SslStream(socket, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return tls;
    }

    // Message by message up to the mechanisms on offer, then whatever comes.
    private async Task AnswerAsync(Stream server, Stream client)
    {
        for (var offered = !_hidesPlus; !offered;)
        {
            var header = new byte[5];
            await server.ReadExactlyAsync(header, _stop.Token);
            var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4];
            await server.ReadExactlyAsync(payload, _stop.Token);
            offered = header[0] == 'R';
            if (offered)
                payload = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(payload).Replace(Plus, "", StringComparison.Ordinal));
            await client.WriteAsync(new WireWriter().Bytes(payload).Message((char)header[0]), _stop.Token);
        }

        await server.CopyToAsync(client, _stop.Token);
    }
}
