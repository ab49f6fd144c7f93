using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;
using Sluice.Server.Transport;

namespace Sluice.Server.Certificates;

/// <summary>Warns once a day of a certificate that nears its end and that nobody renews.</summary>
internal sealed class ExpiryWarning(TlsCredentials credentials, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Near = TimeSpan.FromDays(30);
    private static readonly TimeSpan Nearest = TimeSpan.FromDays(7);
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    public void Look()
    {
        var (served, now) = (credentials.Current.Identity.Certificate, time.GetUtcNow());
        var left = served.NotAfter - now;

        // Certificates of a few days are renewed late in their lives: a third of it is near its end for those.
        if (left >= Shorter(Near, (served.NotAfter - served.NotBefore) / 3) || now - _last < Daily)
            return;
        _last = now;
        if (left <= TimeSpan.Zero)
            ReloadLog.Ended(log, served.Leaf.SerialNumber, served.NotAfter);
        else
            ReloadLog.NearsEnd(
                log, left <= Nearest ? LogLevel.Error : LogLevel.Warning, served.Leaf.SerialNumber, (int)left.TotalDays, served.NotAfter);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
