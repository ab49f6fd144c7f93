using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>From when to when a certificate holds, in UTC.</summary>
internal readonly record struct Validity(DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    /// <summary>How far a certificate begins in the past, for clients whose clock is slow.</summary>
    public static readonly TimeSpan Backdating = TimeSpan.FromHours(1);

    /// <summary>From now (backdated) for <paramref name="life"/>, within the issuer's own validity.</summary>
    /// <exception cref="InvalidOperationException">The issuer has expired.</exception>
    public static Validity Within(X509Certificate2 issuer, DateTimeOffset now, TimeSpan life)
    {
        var first = new DateTimeOffset(issuer.NotBefore).ToUniversalTime();
        var last = new DateTimeOffset(issuer.NotAfter).ToUniversalTime();
        if (last <= now)
            throw new InvalidOperationException($"the issuer \"{issuer.Subject}\" has expired");
        var begin = now - Backdating;
        return new Validity(begin > first ? begin : first, now + life < last ? now + life : last);
    }
}
