using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Sluice.Server.Observability.Handshakes;

namespace Sluice.Server.Transport.Tls;

/// <summary>Tells from what a failed connection left behind why the client gave up.</summary>
internal static partial class HandshakeOutcome
{
    /// <summary>ContentType handshake, the first byte of a TLS record (RFC 8446, 5.1).</summary>
    private const byte HandshakeRecord = 0x16;

    /// <summary>ERR_LIB_SSL (OpenSSL, err.h); an error's code is its library shifted by 23 bits, and the reason.</summary>
    private const int LibrarySsl = 20;

    /// <summary>SSL_AD_REASON_OFFSET: an alert the peer sent is this and the alert's number (RFC 8446, 6).</summary>
    private const int AlertOffset = 1000;

    /// <summary>The cause of a handshake that broke off; null for scans, garbage and what the server itself cut.</summary>
    public static HandshakeCause? OfHandshake(Exception failure, TlsTally tally)
    {
        if (IsOurDoing(failure))
            return null;
        if (Reason(failure) is { } reason)
            return OfReason(reason);
        if (tally.Received == 0)
            return HandshakeCause.NoClientHello;
        return tally.FirstByte == HandshakeRecord && tally.Sent > 0 ? HandshakeCause.AbandonedInHandshake : null;
    }

    /// <summary>The cause when no packet followed a completed handshake; null when the server itself cut the connection.</summary>
    /// <param name="failure">What reading threw; null when the client closed in order.</param>
    public static HandshakeCause? AfterHandshake(Exception? failure, TlsTally tally)
    {
        if (failure is not null && IsOurDoing(failure))
            return null;
        if (failure is not null && Reason(failure) is { } reason && OfReason(reason) is { } told)
            return told;
        return tally.SaidGoodbye ? HandshakeCause.NameMismatchOrAbandoned : HandshakeCause.ResetAfterHandshake;
    }

    /// <summary>OpenSSL's reasons: the alerts clients send, and what the server itself found wrong with the ClientHello.</summary>
    private static HandshakeCause? OfReason(int reason) => reason switch
    {
        AlertOffset + 42 => HandshakeCause.BadCertificate,
        AlertOffset + 43 => HandshakeCause.UnsupportedCertificate,
        AlertOffset + 44 => HandshakeCause.CertificateRevoked,
        AlertOffset + 45 => HandshakeCause.CertificateExpired,
        AlertOffset + 46 => HandshakeCause.CertificateUnknown,
        AlertOffset + 48 => HandshakeCause.UnknownCa,
        AlertOffset + 70 => HandshakeCause.ProtocolVersion,
        // SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_VERSION_TOO_LOW.
        258 or 396 => HandshakeCause.ProtocolVersion,
        // SSL_R_NO_APPLICATION_PROTOCOL.
        235 => HandshakeCause.NoAlpn,
        // SSL_R_NO_SHARED_CIPHER.
        193 or > AlertOffset and < AlertOffset + 256 => HandshakeCause.Other,
        _ => null,
    };

    private static bool IsOurDoing(Exception failure) => Chain(failure).Any(e => e is ConnectionAbortedException or OperationCanceledException);

    private static int? Reason(Exception failure)
    {
        foreach (var cause in Chain(failure))
        {
            var match = OpenSslError().Match(cause.Message);
            if (!match.Success)
                continue;
            var code = uint.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return code >> 23 == LibrarySsl ? (int)(code & 0x7F_FFFF) : 0;
        }

        return null;
    }

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }

    [GeneratedRegex("error:([0-9A-Fa-f]{8}):")]
    private static partial Regex OpenSslError();
}
