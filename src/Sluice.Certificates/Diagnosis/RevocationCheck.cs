using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Diagnosis;

/// <summary>OpenSSL's rule under X509_V_FLAG_CRL_CHECK_ALL, which libpq sets: every certificate of the path, the root too, needs its issuer's CRL.</summary>
internal static class RevocationCheck
{
    public static (VerifyError? Error, int Depth)? Of(IReadOnlyList<CertificateFacts> path, IReadOnlyList<RevocationList> crls, DateTimeOffset now)
    {
        for (var i = 0; i < path.Count; i++)
        {
            var issuer = path[Math.Min(i + 1, path.Count - 1)];
            if (Fault(path[i], issuer, crls, now) is { } fault)
                return (fault, i);
        }
        return null;
    }

    private static VerifyError? Fault(CertificateFacts certificate, CertificateFacts issuer, IReadOnlyList<RevocationList> crls, DateTimeOffset now)
    {
        var mine = crls.Where(list => !list.IsDelta && list.IsOf(issuer)).OrderByDescending(list => IsTimely(list, now)).ThenByDescending(list => list.ThisUpdate);
        if (mine.FirstOrDefault() is not { } crl)
            return VerifyError.NoCrl;
        if (!issuer.Allows(X509KeyUsageFlags.CrlSign))
            return VerifyError.NoCrlSign;
        if (crl.ThisUpdate > now)
            return VerifyError.CrlNotYetValid;
        if (crl.IsExpired(now))
            return VerifyError.CrlHasExpired;
        if (crl.IsSignedBy(issuer.Certificate) is false)
            return VerifyError.BadCrlSignature;
        // An issuing distribution point is known but never fits: the root, which is asked about too, names none.
        if (crl.CriticalExtension is not null)
            return VerifyError.UnknownCriticalCrl;
        return crl.Lists(certificate.Certificate) ? VerifyError.IsRevoked : null;
    }

    private static bool IsTimely(RevocationList list, DateTimeOffset now) => list.ThisUpdate <= now && !list.IsExpired(now);
}
