using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Sluice.Certificates.ClientLogin;
using Sluice.Server.Access;
using Sluice.Server.Observability;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Certificates;

/// <summary>Warns once a day of what nears its end and nobody renews: the certificate, the local root, and clients' revocation lists.</summary>
internal sealed class ExpiryWarning(TlsCredentials credentials, AccessControl? access, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Near = TimeSpan.FromDays(30);
    private static readonly TimeSpan Nearest = TimeSpan.FromDays(7);

    // A root change needs time to reach every client: as long before the end as "sluice certs status" advises one.
    private static readonly TimeSpan RootNear = TimeSpan.FromDays(2 * 365);
    private readonly Dictionary<string, DateTimeOffset> _told = [];

    public void Look()
    {
        var now = time.GetUtcNow();
        OfCertificate(credentials.Current.Identity, now);
        if (credentials.Current.Identity.IsLocal)
            OfRoot(credentials.Current.Identity.RootCertificates, now);
        foreach (var list in access?.Current.Authorities?.Lists ?? [])
            OfList(list, now);
    }

    private void OfCertificate(TlsIdentity identity, DateTimeOffset now)
    {
        var served = identity.Certificate;
        var left = served.NotAfter - now;

        // Certificates of a few days are renewed late in their lives: a third of it is near its end for those.
        if (left >= Shorter(Near, (served.NotAfter - served.NotBefore) / 3) || !IsTime("certificate", now))
            return;
        var cure = identity.IsLocal ? "run: sluice certs renew" : "replace its files, the server takes them up by itself";
        if (left <= TimeSpan.Zero)
            ReloadLog.Ended(log, served.Leaf.SerialNumber, served.NotAfter, cure);
        else
            ReloadLog.NearsEnd(
                log, left <= Nearest ? LogLevel.Error : LogLevel.Warning, served.Leaf.SerialNumber, (int)left.TotalDays, served.NotAfter, cure);
    }

    // While a root change is under way there are two, and the one that lasts is the one to go by.
    private void OfRoot(string pem, DateTimeOffset now)
    {
        if (_told.TryGetValue("root", out var last) && now - last < Daily)
            return;
        var roots = new X509Certificate2Collection();
        roots.ImportFromPem(pem);
        if (roots.MaxBy(root => root.NotAfter) is not { } root)
            return;
        var (begins, ends) = (new DateTimeOffset(root.NotBefore).ToUniversalTime(), new DateTimeOffset(root.NotAfter).ToUniversalTime());
        if (ends - now < Shorter(RootNear, (ends - begins) / 4))
            ReloadLog.RootNearsEnd(log, ends - now <= Near ? LogLevel.Error : LogLevel.Warning, root.Subject, (int)(ends - now).TotalDays, ends);
        _told["root"] = now;
        foreach (var one in roots)
            one.Dispose();
    }

    private void OfList(ListInForce list, DateTimeOffset now)
    {
        if (list.NextUpdate is not { } ends || ends - now >= Shorter(Near, (ends - list.ThisUpdate) / 4) || !IsTime($"list {list.Issuer}", now))
            return;
        var cure = list.File == access!.Current.OwnList
            ? "run: sluice certs crl (with --root-key FILE where the root's key is kept elsewhere)"
            : $"replace {list.File} by the CA's next one, the server takes it up by itself";
        if (ends <= now)
            ReloadLog.ListEnded(log, list.Issuer, ends, cure);
        else
            ReloadLog.ListNearsEnd(log, list.Issuer, (int)(ends - now).TotalDays, ends, cure);
    }

    private bool IsTime(string what, DateTimeOffset now)
    {
        if (_told.TryGetValue(what, out var last) && now - last < Daily)
            return false;
        _told[what] = now;
        return true;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
