using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>How a certificate is shown to the user.</summary>
public static class RootLine
{
    public static string Subject(X509Certificate2 certificate) =>
        certificate.Subject.Length == 0 ? "(no subject)" : Printable.Of(certificate.Subject);

    /// <summary>UTC, to the day.</summary>
    public static string Date(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd");

    /// <returns>Three lines, indented.</returns>
    public static string Describe(X509Certificate2 certificate, DateTimeOffset now)
    {
        var note = IsExpired(certificate, now) ? "  EXPIRED" : certificate.NotBefore > now.LocalDateTime ? "  NOT YET VALID" : "";
        return $"""
              {Subject(certificate)}
                valid {Date(certificate.NotBefore)} to {Date(certificate.NotAfter)}{note}
                SHA-256 {Fingerprint.Of(certificate)}
            """;
    }

    public static bool IsExpired(X509Certificate2 certificate, DateTimeOffset now) => certificate.NotAfter < now.LocalDateTime;
}
