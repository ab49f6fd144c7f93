using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>How certificates and days are written in messages.</summary>
internal static class LeafRules
{
    public static string Name(X509Certificate2 certificate) => $"certificate \"{certificate.Subject}\"";

    public static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'");
}
