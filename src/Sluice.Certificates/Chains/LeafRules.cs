using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>What makes a leaf unfit to be served: clients would refuse it, so the start is refused first.</summary>
internal static class LeafRules
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string AnyUse = "2.5.29.37.0";

    /// <exception cref="CertificateException">The first rule the leaf breaks.</exception>
    public static void Check(string file, X509Certificate2 leaf, DateTimeOffset now)
    {
        if (ChainOrder.IsAuthority(leaf))
            Refuse("is a CA certificate (basicConstraints CA:TRUE), not a server's", "serve a leaf that this CA has issued");
        if (leaf.NotAfter.ToUniversalTime() <= now.UtcDateTime)
            Refuse($"expired on {Day(leaf.NotAfter)}", "renew it");
        if (leaf.NotBefore.ToUniversalTime() > now.UtcDateTime)
            Refuse($"is not valid before {Day(leaf.NotBefore)}", "check this machine's clock, or wait");
        var uses = leaf.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>())
            .ToList();
        if (uses.Count > 0 && !uses.Any(use => use.Value is ServerAuthentication or AnyUse))
            Refuse("may not be used by a server (extendedKeyUsage lacks serverAuth)", "have it issued with serverAuth");

        void Refuse(string what, string cure) => throw new CertificateException(file, $"{Name(leaf)} {what}", cure);
    }

    public static string Name(X509Certificate2 certificate) => $"certificate \"{certificate.Subject}\"";

    public static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'");
}
