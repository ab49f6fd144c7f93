using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Server.Configuration;
using Sluice.Server.Hosting;
using Sluice.Server.Observability;

namespace Sluice.Server.Control;

/// <summary>
/// Keeps the control socket. While another process owns it this server serves all the same, and takes it over when that one has gone.
/// </summary>
internal sealed class ControlService(ServerOptions options, ControlCommands commands, TimeProvider time, ILogger<ControlService> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly string _folder = options.DataDirectory!;
    private readonly TaskGuard _guard = new($"answering on {ControlFiles.Socket(options.DataDirectory!)}", log);
    private ControlListener? _listener;
    private bool _told;

    /// <summary>The socket is there before the server says that it is ready.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryOpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listener?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _guard.RunAsync(() => ServeAsync(stoppingToken), stoppingToken);
                await Task.Delay(Again, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
            return;
        }
    }

    // Ends at once while another process has the socket.
    private async Task ServeAsync(CancellationToken stopping)
    {
        if (_listener is null)
            await TryOpenAsync(stopping);
        if (_listener is not null)
            await _listener.ServeAsync(commands, stopping);
    }

    private async Task TryOpenAsync(CancellationToken cancellation)
    {
        try
        {
            _listener = await ControlListener.OpenAsync(_folder, time, cancellation);
        }
        catch (IOException held) when (held.InnerException is IOException)
        {
            if (!_told)
                ReloadLog.SocketOwnedByAnother(log, ControlFiles.Socket(_folder));
            _told = true;
        }
        catch (Exception refused) when (refused is IOException or SocketException or UnauthorizedAccessException)
        {
            if (!_told)
                ReloadLog.SocketFailed(log, ControlFiles.Socket(_folder), refused.Message);
            _told = true;
        }
    }
}
