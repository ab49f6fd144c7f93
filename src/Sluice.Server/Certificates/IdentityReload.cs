using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;
using Sluice.Server.Observability;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Certificates;

/// <summary>
/// Loads the identity again and swaps it in. New connections are shown the new one, sessions live on, and whatever goes wrong keeps the
/// old one. Reloads never overlap.
/// </summary>
internal sealed class IdentityReload(
    TlsCredentials credentials,
    ITlsIdentitySource source,
    ServerCounters counters,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<IdentityReload> log,
    AccessReload? access = null) : IDisposable
{
    private static readonly ReloadResult Stopping = new(false, "the server is stopping; start it again to serve the new certificate");
    private readonly SemaphoreSlim _turn = new(1);
    private volatile ReloadReport _report = new(time.GetUtcNow(), null, null, null);

    /// <summary>What reloads have come to so far.</summary>
    public ReloadReport Report => _report;

    public IReadOnlyList<string> Files => access is null ? source.Files : [.. source.Files, .. access.Files];

    /// <summary>Loads and swaps; never throws for what a file holds.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while waiting for another reload.</exception>
    public async Task<ReloadResult> RunAsync(ReloadTrigger trigger, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return Stopping;

            return await WithRulesAsync(trigger, await IdentityAsync(trigger));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Stopping;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ReloadResult> IdentityAsync(ReloadTrigger trigger)
    {
        try
        {
            // Keys are made and files flushed to disk in there: not on the thread that asked.
            return Install(trigger, await Task.Run(async () => await source.LoadAsync(lifetime.ApplicationStopping), CancellationToken.None));
        }
        catch (Exception failure) when (IsForeseen(failure))
        {
            return Keep(trigger, failure.Message.ReplaceLineEndings(" "));
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException || !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Keep(trigger, $"unexpected {unforeseen.GetType().Name}: {unforeseen.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The rules are read after the certificate, whose roots they may name; neither waits for the other to be right.</summary>
    private async Task<ReloadResult> WithRulesAsync(ReloadTrigger trigger, ReloadResult identity)
    {
        if (access is null)
            return identity;
        var wrong = await access.RunAsync(trigger, lifetime.ApplicationStopping);
        var failed = wrong is null || wrong == _report.RulesError ? _report.LastFailure : time.GetUtcNow();
        _report = _report with { RulesError = wrong, LastFailure = failed };
        return identity with { RulesError = wrong };
    }

    private ReloadResult Install(ReloadTrigger trigger, TlsIdentity loaded)
    {
        var (old, now) = (credentials.Current.Identity.Certificate, time.GetUtcNow());
        var changed = IsOther(credentials.Current.Identity, loaded);
        credentials.Swap(loaded);
        var since = old.Fingerprint == loaded.Certificate.Fingerprint ? _report.ServedSince : now;
        var recovered = _report.CertificateError is not null;
        _report = _report with { ServedSince = since, CertificateError = null, LastReload = now };
        var message = $"now serving serial {loaded.Certificate.Leaf.SerialNumber} until {Day(loaded.Certificate)}";
        if (changed)
            ReloadLog.Changed(log, trigger.Name, old.Leaf.SerialNumber, loaded.Certificate.Leaf.SerialNumber, DaysLeft(loaded.Certificate, now), Day(loaded.Certificate));
        else if (trigger.IsAsked || recovered)
            ReloadLog.Unchanged(log, trigger.Name, loaded.Certificate.Leaf.SerialNumber, DaysLeft(loaded.Certificate, now), Day(loaded.Certificate));
        if (changed || trigger.IsAsked || recovered)
            counters.Reloaded(ok: true);
        if (changed)
            WarnOf(loaded.Certificate);
        return new ReloadResult(true, message);
    }

    /// <summary>A broken state that lasts is told once, unless somebody asks.</summary>
    private ReloadResult Keep(ReloadTrigger trigger, string cause)
    {
        if (!trigger.IsAsked && cause == _report.CertificateError)
            return new ReloadResult(false, cause);
        var kept = credentials.Current.Identity.Certificate;
        _report = _report with { CertificateError = cause, LastFailure = time.GetUtcNow() };
        counters.Reloaded(ok: false);
        ReloadLog.Failed(log, trigger.Name, cause, kept.Leaf.SerialNumber, DaysLeft(kept, time.GetUtcNow()), Day(kept));
        return new ReloadResult(false, $"{cause}; still serving serial {kept.Leaf.SerialNumber} until {Day(kept)}");
    }

    private void WarnOf(ServedCertificate certificate)
    {
        foreach (var warning in certificate.Warnings)
            ReloadLog.Doubtful(log, certificate.Leaf.SerialNumber, warning);
    }

    private static bool IsOther(TlsIdentity old, TlsIdentity loaded) =>
        old.Certificate.Fingerprint != loaded.Certificate.Fingerprint
        || old.RootCertificates != loaded.RootCertificates
        || !old.Certificate.Intermediates.Select(above => above.Thumbprint).SequenceEqual(loaded.Certificate.Intermediates.Select(above => above.Thumbprint));

    private static string Day(ServedCertificate certificate) => $"{certificate.NotAfter:yyyy-MM-dd}";

    private static int DaysLeft(ServedCertificate certificate, DateTimeOffset now) => (int)Math.Floor((certificate.NotAfter - now).TotalDays);

    private static bool IsForeseen(Exception failure) =>
        failure is CertificateException or IOException or UnauthorizedAccessException or InvalidDataException or CryptographicException
            or ArgumentException;
}
