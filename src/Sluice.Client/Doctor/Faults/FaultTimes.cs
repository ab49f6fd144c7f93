using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Dates of certificates, and how they are written.</summary>
internal static class FaultTimes
{
    public static bool IsTimely(X509Certificate2 certificate, DateTimeOffset now) =>
        certificate.NotBefore.ToUniversalTime() <= now.UtcDateTime && certificate.NotAfter.ToUniversalTime() >= now.UtcDateTime;

    public static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd");

    public static string Minute(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'");
}
