using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Places;

/// <summary>
/// A proxy that ends TLS before PostgreSQL with the server's own certificate, and takes only the application protocols it was
/// told of: who offers others gets alert 120 (RFC 7301, 3.2).
/// </summary>
internal sealed class AlpnFront : IAsyncDisposable
{
    private static readonly byte[] SslRequest = [0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SslStreamCertificateContext _served;
    private readonly int _serverPort;
    private readonly Task _accepting;

    public AlpnFront(IssuedCertificate served, int serverPort)
    {
        using var leaf = X509Certificate2.CreateFromPem(served.Pem, served.KeyPem);
        var intermediates = new X509Certificate2Collection();
        intermediates.ImportFromPem(string.Concat(served.Intermediates));
        _served = SslStreamCertificateContext.Create(X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pkcs12), null), intermediates, offline: true);
        _serverPort = serverPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it takes from clients that offer any.</summary>
    public string Protocol { get; set; } = "h2";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                served.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        await Task.WhenAll(served);
    }

    private async Task ServeAsync(Socket accepted)
    {
        await using var tcp = new NetworkStream(accepted, ownsSocket: true);
        try
        {
            var request = new byte[SslRequest.Length];
            await tcp.ReadExactlyAsync(request, _stop.Token);
            if (!request.AsSpan().SequenceEqual(SslRequest))
                return;
            await tcp.WriteAsync("S"u8.ToArray(), _stop.Token);
            await using var client = new SslStream(tcp);
            await client.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificateContext = _served, ApplicationProtocols = [new(Protocol)] }, _stop.Token);
            await using var server = await ConnectAsync();
            await Task.WhenAny(client.CopyToAsync(server, _stop.Token), server.CopyToAsync(client, _stop.Token));
        }
        catch (Exception error) when (error is IOException or AuthenticationException or OperationCanceledException)
        {
            // A client that was refused, or has gone; the next one is as welcome.
        }
    }

    // Front and server share one certificate, so that channel binding goes through.
    private bool IsOurs(X509Certificate? shown) => shown is not null && shown.GetRawCertData().SequenceEqual(_served.TargetCertificate.RawData);

    private async Task<SslStream> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _serverPort);
        var tcp = new NetworkStream(socket, ownsSocket: true);
        await tcp.WriteAsync(SslRequest, _stop.Token);
        await tcp.ReadExactlyAsync(new byte[1], _stop.Token);
        var server = new SslStream(tcp);
        await server.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "db.test", RemoteCertificateValidationCallback = (_, shown, _, _) => IsOurs(shown) }, _stop.Token);
        return server;
    }
}
