using System.IO.Pipelines;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Transport;

/// <summary>
/// A connection's way out. A socket is written to directly: the transport's pipe before it would cost a copy of all bytes, and as much
/// time for a small answer as the call to the kernel. Whoever uses it leaves the pipe alone.
/// </summary>
internal sealed class ConnectionOutput(Socket? socket, PipeWriter pipe)
{
    /// <summary>Sends all of it, one call at a time; returns once <paramref name="bytes"/> may be used again. A client that reads slowly makes it wait.</summary>
    /// <exception cref="IOException">The client is gone, or the connection was cut.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // A connection in memory has no socket.
        if (socket is null)
            return WaitAsync(pipe.WriteAsync(bytes, cancellationToken));
        try
        {
            var sending = socket.SendAsync(bytes, SocketFlags.None, cancellationToken);
            if (!sending.IsCompletedSuccessfully)
                return WaitAsync(sending);
            _ = sending.Result;
            return ValueTask.CompletedTask;
        }
        catch (ObjectDisposedException cut)
        {
            return ValueTask.FromException(new IOException(cut.Message, cut));
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask WaitAsync<T>(ValueTask<T> sending)
    {
        try
        {
            await sending;
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            throw new IOException(gone.Message, gone);
        }
    }
}
