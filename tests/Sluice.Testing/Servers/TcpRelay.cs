using System.Net;
using System.Net.Sockets;
using Sluice.Testing.Transport;

namespace Sluice.Testing.Servers;

/// <summary>
/// Forwards connections made to one address to another: a way to reach a server under a name its certificate does not have,
/// such as 127.0.0.2.
/// </summary>
public sealed class TcpRelay : IAsyncDisposable
{
    private readonly int _port;
    private readonly AcceptLoop _loop;

    public TcpRelay(IPAddress address, int toPort)
    {
        _port = toPort;
        _loop = new AcceptLoop(address, RelayAsync);
    }

    public int Port => _loop.Port;

    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private async Task RelayAsync(Socket accepted, CancellationToken stop)
    {
        await using var client = new NetworkStream(accepted, ownsSocket: true);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _port);
        await using var server = new NetworkStream(socket, ownsSocket: false);
        await Task.WhenAny(CopyAsync(client, server, stop), CopyAsync(server, client, stop));
    }

    private static async Task CopyAsync(Stream from, Stream to, CancellationToken stop)
    {
        try
        {
            await from.CopyToAsync(to, stop);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side has hung up, or the relay ends: both close their other side.
        }
    }
}
