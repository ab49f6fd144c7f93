using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Hosting;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Certificates;

/// <summary>Has the identity loaded again on SIGHUP, when its files change, and by the clock, so that it is renewed while serving.</summary>
internal sealed class IdentityWatch : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    // What was wrong may right itself without any file changing: a lock held by another, a date that comes.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private readonly IdentityReload _reload;
    private readonly TimeProvider _time;
    private readonly ChangeWatch _files;
    private readonly ExpiryWarning _expiry;
    private readonly TaskGuard _guard;
    private long _lastLoad;

    public IdentityWatch(IdentityReload reload, TlsCredentials credentials, TimeProvider time, ILogger<IdentityWatch> log, AccessControl? access = null)
    {
        _reload = reload;
        _time = time;
        _lastLoad = time.GetTimestamp();
        _files = new ChangeWatch(() => FilesDigest.Of(reload.Files));
        _expiry = new ExpiryWarning(credentials, access, time, log);
        _guard = new TaskGuard("looking after the certificate", log);
    }

    /// <summary>Looks once; public to tests, which play the clock.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var trigger = _files.Look() ? ReloadTrigger.Files : IsDue() ? ReloadTrigger.Clock : null;
        if (trigger is not null)
        {
            _lastLoad = _time.GetTimestamp();
            await _reload.RunAsync(trigger, cancellation);
        }

        _expiry.Look();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hangup = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnHangup);
        using var timer = new PeriodicTimer(Interval, _time);
        try
        {
            do
                await _guard.RunAsync(() => LookAsync(stoppingToken), stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
            return;
        }
    }

    /// <summary>SIGHUP ends a process that does not cancel it.</summary>
    private void OnHangup(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _ = _reload.RunAsync(ReloadTrigger.Signal, CancellationToken.None);
    }

    private bool IsDue() => _time.GetElapsedTime(_lastLoad) >= (_reload.Report.LastError is null ? Hourly : AfterFailure);
}
