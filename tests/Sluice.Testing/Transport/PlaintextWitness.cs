using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Sluice.Testing.Transport;

/// <summary>
/// Forwards connections to a server on the loopback and looks at the bytes: which connections became TLS, and whether a server
/// ever said more in plaintext than "S", "N" or an error.
/// </summary>
public sealed class PlaintextWitness : IAsyncDisposable
{
    private const byte HandshakeRecord = 22;

    private readonly ConcurrentBag<string> _plaintextAnswers = [];
    private readonly int _serverPort;
    private readonly AcceptLoop _loop;
    private int _encrypted;

    public PlaintextWitness(int serverPort)
    {
        _serverPort = serverPort;
        _loop = new AcceptLoop(IPAddress.Loopback, RelayAsync);
    }

    public int Port => _loop.Port;

    /// <summary>Connections on which the client began TLS.</summary>
    public int Encrypted => Volatile.Read(ref _encrypted);

    /// <summary>The first bytes, in hexadecimal, of each plaintext answer that was no refusal: logins that went on without TLS.</summary>
    public IReadOnlyCollection<string> PlaintextAnswers => _plaintextAnswers;

    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private async Task RelayAsync(Socket accepted, CancellationToken stop)
    {
        await using var client = new NetworkStream(accepted, ownsSocket: true);
        accepted.NoDelay = true;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _serverPort);
        await using var server = new NetworkStream(socket, ownsSocket: false);
        var connection = new Watched();
        await Task.WhenAll(
            CopyAsync(client, server, bytes => FromClient(connection, bytes), () => socket.Shutdown(SocketShutdown.Send), stop),
            CopyAsync(server, client, bytes => FromServer(connection, bytes), () => accepted.Shutdown(SocketShutdown.Send), stop));
    }

    private void FromClient(Watched connection, ReadOnlySpan<byte> bytes)
    {
        // A startup packet begins with a length below 10,000, so with 0; a TLS record begins with its type.
        if (!connection.Secure && bytes[0] == HandshakeRecord)
        {
            connection.Secure = true;
            Interlocked.Increment(ref _encrypted);
        }
    }

    private void FromServer(Watched connection, ReadOnlySpan<byte> bytes)
    {
        if (!connection.Secure && bytes is not ([(byte)'S'] or [(byte)'N'] or [(byte)'E', ..]))
            _plaintextAnswers.Add(Convert.ToHexString(bytes[..Math.Min(bytes.Length, 32)]));
    }

    private static async Task CopyAsync(Stream from, Stream to, Watch watch, Action end, CancellationToken stop)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = await from.ReadAsync(buffer, stop)) > 0;)
            {
                watch(buffer.AsSpan(0, count));
                await to.WriteAsync(buffer.AsMemory(0, count), stop);
            }

            end();
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has reset the connection, or the witness ends: the other side is told below by closing.
            await from.DisposeAsync();
            await to.DisposeAsync();
        }
    }

    private delegate void Watch(ReadOnlySpan<byte> bytes);

    private sealed class Watched
    {
        public volatile bool Secure;
    }
}
