using System.Net;
using System.Net.Sockets;

namespace Sluice.Testing.Transport;

/// <summary>Accepts connections on a free port of one address, and serves each by itself until the loop ends.</summary>
public sealed class AcceptLoop : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly Task _accepting;

    /// <param name="address">Where to listen.</param>
    /// <param name="serve">Owns its socket, and ends when it is told to.</param>
    public AcceptLoop(IPAddress address, Func<Socket, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener = new TcpListener(address, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

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
                served.Add(_serve(await _listener.AcceptSocketAsync(_stop.Token), _stop.Token));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        await Task.WhenAll(served);
    }
}
