using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Tests.Certificates;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Observability.Handshakes;

public sealed class HandshakeLogTests : IDisposable
{
    private readonly ThrowawayIdentity _identities = new();
    private readonly ManualTime _time = new();
    private readonly RecordingLog<HandshakeLog> _lines = new();
    private readonly TlsIdentity _identity;
    private readonly ServerCounters _counters;
    private readonly HandshakeLog _log;

    public HandshakeLogTests()
    {
        _identity = _identities.Next("db.example.org", "10.0.0.1");
        _counters = new ServerCounters(_time);
        _log = new HandshakeLog(_counters, _time, _lines);
    }

    [Fact]
    public void The_first_is_said_at_once_and_the_rest_once_a_minute()
    {
        for (var i = 0; i < 10; i++)
            Report();
        var first = Assert.Single(_lines.Messages);
        Assert.Contains("10.1.1.1", first, StringComparison.Ordinal);
        Assert.Contains("unknown_ca", first, StringComparison.Ordinal);
        Assert.Contains(_identity.Certificate.Leaf.SerialNumber, first, StringComparison.Ordinal);
        Assert.EndsWith("on that machine run sluice trust HOST --user NAME", first, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(59));
        _log.Flush();
        Assert.Single(_lines.Messages);
        _time.Advance(TimeSpan.FromSeconds(1));
        _log.Flush();
        Assert.StartsWith("10.1.1.1, 9 more: ", _lines.Messages[1], StringComparison.Ordinal);
        _log.Flush();
        Assert.Equal((2, 10L), (_lines.Messages.Count, _counters.HandshakesFailed(HandshakeCause.UnknownCa)));
    }

    [Fact]
    public void Another_client_cause_or_certificate_is_another_line()
    {
        Report();
        Report(client: "10.1.1.2");
        Report(HandshakeCause.CertificateExpired);
        _log.Report(new HandshakeFailure("10.1.1.1", HandshakeCause.UnknownCa, _identities.Next().Certificate, ""));
        Assert.Equal(4, _lines.Messages.Count);
    }

    [Fact]
    public void The_retry_of_a_client_that_reset_is_counted_once()
    {
        for (var attempt = 0; attempt < 4; attempt++)
            Report(HandshakeCause.ResetAfterHandshake);
        Assert.Equal(2, _counters.HandshakesFailed(HandshakeCause.ResetAfterHandshake));
        _time.Advance(TimeSpan.FromSeconds(5));
        Report(HandshakeCause.ResetAfterHandshake);
        _time.Advance(TimeSpan.FromSeconds(5));
        Report(HandshakeCause.ResetAfterHandshake);
        Assert.Equal(4, _counters.HandshakesFailed(HandshakeCause.ResetAfterHandshake));
    }

    [Fact]
    public void A_flood_of_addresses_is_no_flood_of_lines()
    {
        for (var i = 0; i < 20_000; i++)
            Report(client: $"2001:db8::{i:x}");
        Assert.InRange(_lines.Messages.Count, 1, 100);
        _time.Advance(TimeSpan.FromMinutes(2));
        _log.Flush();
        Assert.InRange(_lines.Messages.Count, 101, 250);
        Assert.Contains(_lines.Messages, line => line.Contains("from many addresses", StringComparison.Ordinal));
        Assert.Equal(20_000, _counters.HandshakesFailed(HandshakeCause.UnknownCa));
    }

    [Theory]
    [InlineData("shop.example.org", "the client asked for shop.example.org, and the certificate holds db.example.org, 10.0.0.1")]
    [InlineData("DB.example.org", "the certificate does hold db.example.org")]
    [InlineData("", "is probably not in the certificate, which holds db.example.org, 10.0.0.1")]
    [InlineData("a\r\nfaked line", "is probably not in the certificate")]
    public void A_name_that_was_asked_for_makes_the_cause_certain(string asked, string said)
    {
        _log.Report(new HandshakeFailure("10.1.1.1", HandshakeCause.NameMismatchOrAbandoned, _identity.Certificate, asked));
        var line = Assert.Single(_lines.Messages);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Every_cause_has_its_words()
    {
        foreach (var cause in HandshakeCauses.All)
        {
            Assert.Matches("^[a-z_]+$", cause.Name());
            var failure = new HandshakeFailure("10.1.1.1", cause, _identity.Certificate, "db.example.org");
            Assert.InRange(HandshakeCure.Of(failure, _time.GetUtcNow()).Length, 20, 300);
        }
    }

    [Fact]
    public void An_end_that_is_near_or_past_is_told_apart_from_a_clock()
    {
        var failure = new HandshakeFailure("10.1.1.1", HandshakeCause.CertificateExpired, _identity.Certificate, "");
        Assert.Contains("clock is ahead", HandshakeCure.Of(failure, _time.GetUtcNow()), StringComparison.Ordinal);
        Assert.Contains("renew it", HandshakeCure.Of(failure, _time.GetUtcNow().AddDays(9)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _log.Dispose();
        _identities.Dispose();
    }

    private void Report(HandshakeCause cause = HandshakeCause.UnknownCa, string client = "10.1.1.1") =>
        _log.Report(new HandshakeFailure(client, cause, _identity.Certificate, ""));
}
