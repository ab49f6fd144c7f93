namespace Sluice.Server.Observability.Handshakes;

/// <summary>Why a client did not come as far as its startup packet, as far as the server can tell.</summary>
internal enum HandshakeCause
{
    /// <summary>Alert 48: another root, a missing intermediate, no CRL for a CA.</summary>
    UnknownCa,

    /// <summary>Alert 45: the certificate or a CRL has run out, by the client's clock.</summary>
    CertificateExpired,

    /// <summary>Alert 44: the client's CRL lists the certificate.</summary>
    CertificateRevoked,

    /// <summary>Alert 43: not made for servers.</summary>
    UnsupportedCertificate,

    /// <summary>Alert 42: not yet valid, or a weak key.</summary>
    BadCertificate,

    /// <summary>Alert 46: any fault at a Java client, an unknown critical extension at others.</summary>
    CertificateUnknown,

    /// <summary>The handshake was completed, then the client closed in order.</summary>
    NameMismatchOrAbandoned,

    /// <summary>SSLRequest was answered with S, and the client left.</summary>
    NoClientHello,

    /// <summary>The client left after it had seen the certificate, without an alert.</summary>
    AbandonedInHandshake,

    /// <summary>The handshake was completed, then the client hung up without TLS's goodbye.</summary>
    ResetAfterHandshake,

    /// <summary>Direct TLS that does not name the protocol "postgresql".</summary>
    NoAlpn,

    /// <summary>No version of TLS that both speak.</summary>
    ProtocolVersion,

    /// <summary>A startup packet without TLS.</summary>
    PlaintextRefused,

    /// <summary>Any other alert, or no cipher suite that both know.</summary>
    Other,
}
