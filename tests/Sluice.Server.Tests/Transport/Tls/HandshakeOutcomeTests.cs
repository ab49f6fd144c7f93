using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Transport.Tls;

/// <summary>The rules; tests with real clients are in the conformance suite.</summary>
public sealed class HandshakeOutcomeTests
{
    [Theory]
    [InlineData("0A000418:SSL routines::tlsv1 alert unknown ca", "unknown_ca")]
    [InlineData("0A000415:SSL routines::sslv3 alert certificate expired", "certificate_expired")]
    [InlineData("0A000414:SSL routines::sslv3 alert certificate revoked", "certificate_revoked")]
    [InlineData("0A000413:SSL routines::sslv3 alert unsupported certificate", "unsupported_certificate")]
    [InlineData("0A000412:SSL routines::sslv3 alert bad certificate", "bad_certificate")]
    [InlineData("0A000416:SSL routines::sslv3 alert certificate unknown", "certificate_unknown")]
    [InlineData("0A00042E:SSL routines::tlsv1 alert protocol version", "protocol_version")]
    [InlineData("0A000102:SSL routines::unsupported protocol", "protocol_version")]
    [InlineData("0A0000EB:SSL routines::no application protocol", "no_alpn")]
    [InlineData("0A0000C1:SSL routines::no shared cipher", "other")]
    [InlineData("0A00045A:SSL routines::tlsv1 alert user cancelled", "other")]
    [InlineData("0A00010B:SSL routines::wrong version number", null)]
    [InlineData("0608C09E:digital envelope routines::something", null)]
    public void An_alert_tells_the_cause(string error, string? cause)
    {
        var failure = new AuthenticationException("Authentication failed", new InvalidOperationException("SSL Handshake failed", new IOException("error:" + error)));
        Assert.Equal(cause, HandshakeOutcome.OfHandshake(failure, Tally(0x16, 200, 1500))?.Name());
    }

    [Theory]
    [InlineData(0, 0, 0, "no_client_hello")]
    [InlineData(0x16, 300, 1500, "abandoned_in_handshake")]
    [InlineData(0x16, 300, 0, null)]
    [InlineData('G', 18, 0, null)]
    public void Who_leaves_without_a_word_is_told_by_how_far_it_came(byte first, int received, int sent, string? cause) =>
        Assert.Equal(cause, HandshakeOutcome.OfHandshake(new IOException("EOF"), Tally(first, received, sent))?.Name());

    [Fact]
    public void What_the_server_cut_is_nobodys_fault()
    {
        Assert.Null(HandshakeOutcome.OfHandshake(new ConnectionAbortedException("deadline"), Tally(0, 0, 0)));
        Assert.Null(HandshakeOutcome.AfterHandshake(new IOException("x", new ConnectionAbortedException("deadline")), Tally(0x16, 9, 9)));
    }

    [Theory]
    [InlineData(0x17, 19, HandshakeCause.NameMismatchOrAbandoned)]
    [InlineData(0x15, 26, HandshakeCause.NameMismatchOrAbandoned)]
    [InlineData(0x17, 53, HandshakeCause.ResetAfterHandshake)]
    [InlineData(0x16, 40, HandshakeCause.ResetAfterHandshake)]
    public void A_goodbye_tells_a_close_from_a_hang_up(byte type, int length, object cause)
    {
        byte[] records = [0x16, 3, 1, 0, 3, 1, 2, 3, 0x14, 3, 3, 0, 1, 1, type, 3, 3, 0, (byte)length, .. new byte[length]];
        for (var piece = 1; piece <= records.Length; piece++)
        {
            var tally = new TlsTally();
            foreach (var part in records.Chunk(piece))
                tally.CountReceived(part);
            Assert.Equal(cause, HandshakeOutcome.AfterHandshake(null, tally));
            Assert.Equal(cause, HandshakeOutcome.AfterHandshake(new ConnectionResetException("reset"), tally));
        }
    }

    private static TlsTally Tally(int first, int received, int sent)
    {
        var tally = new TlsTally();
        var bytes = new byte[received];
        if (received > 0)
            bytes[0] = (byte)first;
        tally.CountReceived(bytes);
        tally.CountSent(sent);
        return tally;
    }
}
