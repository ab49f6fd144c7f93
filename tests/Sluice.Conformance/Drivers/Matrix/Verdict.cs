using System.Text.RegularExpressions;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>Reads an outcome out of a driver's own words.</summary>
internal static partial class Verdict
{
    /// <summary>The phrase that stands last decides: a driver that tried twice tells of both attempts in order.</summary>
    public static Outcome Of(DriverReply reply)
    {
        if (reply.Outcome == "connects")
            return Outcome.Connects;
        (Outcome Outcome, int Place)[] found =
        [
            (Outcome.RefusedByServer, LastPlace(PlaintextRefusal(), reply.Message)),
            (Outcome.RefusedByVerification, LastPlace(Verification(), reply.Message)),
            (Outcome.ConfigurationError, LastPlace(Configuration(), reply.Message)),
        ];
        var last = found.MaxBy(each => each.Place);
        return last.Place < 0 ? Outcome.Unclear : last.Outcome;
    }

    private static int LastPlace(Regex pattern, string message) => pattern.Matches(message).LastOrDefault()?.Index ?? -1;

    [GeneratedRegex("no pg_hba.conf entry for host .*, no encryption")]
    private static partial Regex PlaintextRefusal();

    // libpq; Python's ssl; Java; .NET; Node (codes of OpenSSL's X509_V_ERR and its own); Go.
    [GeneratedRegex(
        "certificate verify failed|does not match host name|CERTIFICATE_VERIFY_FAILED" +
        "|PKIX path|CertPathValidatorException|could not be verified by hostnameverifier|CertificateExpiredException" +
        "|AuthenticationException: The remote certificate" +
        "|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|SELF_SIGNED_CERT|CERT_HAS_EXPIRED|CERT_REVOKED|ERR_TLS_CERT_ALTNAME_INVALID" +
        "|x509: ")]
    private static partial Regex Verification();

    [GeneratedRegex(
        "root certificate file .* does not exist|weak sslmode .* may not be used with sslrootcert=system" +
        "|Could not open SSL root certificate file|unsupported sslmode|requires specifying a CA with sslrootcert")]
    private static partial Regex Configuration();
}
