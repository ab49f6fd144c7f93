namespace Sluice.Server.Observability.Handshakes;

/// <summary>How causes are called in logs and metrics.</summary>
internal static class HandshakeCauses
{
    public static readonly IReadOnlyList<HandshakeCause> All = Enum.GetValues<HandshakeCause>();

    /// <summary>The name in logs, metrics and status; it never changes.</summary>
    public static string Name(this HandshakeCause cause) => cause switch
    {
        HandshakeCause.UnknownCa => "unknown_ca",
        HandshakeCause.CertificateExpired => "certificate_expired",
        HandshakeCause.CertificateRevoked => "certificate_revoked",
        HandshakeCause.UnsupportedCertificate => "unsupported_certificate",
        HandshakeCause.BadCertificate => "bad_certificate",
        HandshakeCause.CertificateUnknown => "certificate_unknown",
        HandshakeCause.NameMismatchOrAbandoned => "name_mismatch_or_abandoned",
        HandshakeCause.NoClientHello => "no_client_hello",
        HandshakeCause.AbandonedInHandshake => "abandoned_in_handshake",
        HandshakeCause.ResetAfterHandshake => "reset_after_handshake",
        HandshakeCause.NoAlpn => "no_alpn",
        HandshakeCause.ProtocolVersion => "protocol_version",
        HandshakeCause.PlaintextRefused => "plaintext_refused",
        HandshakeCause.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What the client did, as the server saw it.</summary>
    public static string Seen(this HandshakeCause cause) => cause switch
    {
        HandshakeCause.UnknownCa => "the client does not know who signed the certificate",
        HandshakeCause.CertificateExpired => "the client takes the certificate for expired",
        HandshakeCause.CertificateRevoked => "the client takes the certificate for revoked",
        HandshakeCause.UnsupportedCertificate => "the client says that the certificate is not for servers",
        HandshakeCause.BadCertificate => "the client takes the certificate for not yet valid, or for weak",
        HandshakeCause.CertificateUnknown => "the client could not verify the certificate",
        HandshakeCause.NameMismatchOrAbandoned => "the client saw the certificate and closed before it logged in",
        HandshakeCause.NoClientHello => "the client asked for TLS and left before it began",
        HandshakeCause.AbandonedInHandshake => "the client left as soon as it had seen the certificate",
        HandshakeCause.ResetAfterHandshake => "the client saw the certificate and hung up at once",
        HandshakeCause.NoAlpn => "the client began TLS at once without naming the protocol",
        HandshakeCause.ProtocolVersion => "the client speaks neither TLS 1.2 nor TLS 1.3",
        HandshakeCause.PlaintextRefused => "the client came without encryption and was refused",
        _ => "the TLS handshake failed",
    };
}
