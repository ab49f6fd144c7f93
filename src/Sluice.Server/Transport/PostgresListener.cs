using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Server.Configuration;
using Sluice.Server.Connections;
using Sluice.Server.Hosting;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Transport;

/// <summary>
/// Accepts on every endpoint. Each connection goes through admission, TLS negotiation, TLS itself, the wait for a first packet, then to the
/// handler; it begins on the thread that accepted it.
/// </summary>
internal sealed class PostgresListener(
    ServerOptions options, OpenConnections connections, IServiceProvider services, TimeProvider time, ILoggerFactory logs) : IHostedService, IDisposable
{
    /// <summary>Connections that the kernel keeps until they are accepted.</summary>
    private const int Backlog = 512;

    /// <summary>After a failure that is not a client's, as with no file descriptor left.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConnectionDelegate _serve = Middlewares(services);
    private readonly SocketConnectionContextFactory _factory = new(Options(), logs.CreateLogger<SocketConnectionContextFactory>());
    private readonly List<Socket> _sockets = [];
    private Task _accepting = Task.CompletedTask;

    /// <summary>Once started: the ports the system chose are filled in.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints => [.. _sockets.Select(socket => (IPEndPoint)socket.LocalEndPoint!)];

    /// <exception cref="SocketException">The address is taken, or not this machine's.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in options.Endpoints)
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            _sockets.Add(socket);

            // Whatever is accepted comes with both: an answer is written once, and waits for nothing behind it.
            socket.NoDelay = true;
            KeepAlive.Enable(socket);
            socket.Listen(Backlog);
        }

        _accepting = Task.WhenAll(_sockets.Select(AcceptAsync));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _accepting;
        _sockets.ForEach(socket => socket.Dispose());
        await connections.CloseAsync(cancellationToken);
    }

    public void Dispose()
    {
        _sockets.ForEach(socket => socket.Dispose());
        _factory.Dispose();
        _stopping.Dispose();
    }

    private static ConnectionDelegate Middlewares(IServiceProvider services) => new ConnectionBuilder(services)
        .Use(next => ActivatorUtilities.CreateInstance<ConnectionAdmission>(services, next).OnConnectionAsync)
        .Use(next => ActivatorUtilities.CreateInstance<TlsNegotiation>(services, next).OnConnectionAsync)
        .Use(next => ActivatorUtilities.CreateInstance<TlsHandshake>(services, next).OnConnectionAsync)
        .Use(next => ActivatorUtilities.CreateInstance<FirstPacket>(services, next).OnConnectionAsync)
        .UseConnectionHandler<PostgresHandler>()
        .Build();

    private static SocketConnectionFactoryOptions Options() => new()
    {
        // An alert is often followed by a reset, and a pipe that was reset no longer gives what it holds. Inline, the alert is read
        // before the reset is looked for. Sessions never block: the engine's work has threads of its own.
        UnsafePreferInlineScheduling = true,

        // A connection waits with a buffer of 4 KiB: to wait without one costs a call to the kernel for each message.
        WaitForDataBeforeAllocatingBuffer = false,
    };

    private async Task AcceptAsync(Socket listening)
    {
        var guard = new TaskGuard($"accepting on {listening.LocalEndPoint}", logs.CreateLogger<PostgresListener>());
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await guard.RunAsync(() => AcceptAllAsync(listening), _stopping.Token);
                await Task.Delay(Again, time, _stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The server stops.
                return;
            }
            catch (Exception)
            {
                // With no file descriptor left, even what writes the log may not be loaded: the next turn tells, if it fails too.
                await Task.Delay(Again, time, CancellationToken.None);
            }
        }
    }

    private async Task AcceptAllAsync(Socket listening)
    {
        while (true)
        {
            var accepted = await listening.AcceptAsync(_stopping.Token);
            _ = connections.ServeAsync(_factory.Create(accepted), _serve);
        }
    }
}
