using Sluice.Client.Tests.Support;
using Sluice.Client.Trust;

namespace Sluice.Client.Tests.Trust;

public sealed class FingerprintSourceTests : IDisposable
{
    private readonly TestRoot _old = new("Sluice root 1");
    private readonly TestRoot _new = new("Sluice root 2");
    private readonly TestRoot _foreign = new("Other root");
    private readonly TrustBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_root_with_the_fingerprint_is_taken_from_the_notice()
    {
        await using var server = new ScriptedServer(_old.Issue("localhost"), side => NoticeAsync(side, _old.Pem));
        Assert.Equal(0, await _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
        Assert.Equal(_old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task A_faked_notice_does_not_match()
    {
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), side => NoticeAsync(side, _foreign.Pem));
        await _bench.RefusesAsync("may be a man in the middle", () => _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
    }

    [Fact]
    public async Task The_right_root_shown_by_another_server_is_refused()
    {
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), side => NoticeAsync(side, _old.Pem));
        await _bench.RefusesAsync("does not come from this root", () => _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
    }

    [Fact]
    public async Task A_second_root_is_left_out_although_the_first_has_signed_its_key()
    {
        await using var server = new ScriptedServer(
            _new.Issue("localhost"), side => NoticeAsync(side, _old.Pem + _new.Pem), _old.CrossSign(_new));
        Assert.Equal(0, await _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
        Assert.Equal(_old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
        var said = _bench.Output.ToString();
        Assert.Contains("left out", said, StringComparison.Ordinal);
        Assert.Contains(Fingerprint.Of(_new.Certificate), said, StringComparison.Ordinal);
        Assert.Contains($"sluice trust {server.Target} --user NAME", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_root_is_added_when_its_fingerprint_is_given_too()
    {
        await using var server = new ScriptedServer(
            _new.Issue("localhost"), side => NoticeAsync(side, _old.Pem + _new.Pem), _old.CrossSign(_new));
        Assert.Equal(0, await _bench.FingerprintAsync(server.Target, Fingerprint.Of(_new.Certificate), Fingerprint.Of(_old.Certificate)));
        Assert.Equal(_old.Pem + _new.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task Every_fingerprint_given_has_to_be_shown()
    {
        await using var server = new ScriptedServer(_old.Issue("localhost"), side => NoticeAsync(side, _old.Pem));
        await _bench.RefusesAsync(
            Fingerprint.Of(_new.Certificate),
            () => _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate), Fingerprint.Of(_new.Certificate)));
    }

    [Fact]
    public async Task A_second_root_that_nothing_vouches_for_is_left_out()
    {
        await using var server = new ScriptedServer(
            _old.Issue("localhost"), side => NoticeAsync(side, _old.Pem + _foreign.Pem), _foreign.CrossSign(_old));
        Assert.Equal(0, await _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
        Assert.Equal(_old.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
        Assert.Contains("left out", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leafs_own_fingerprint_is_explained()
    {
        await using var server = new ScriptedServer(_old.Issue("localhost"), side => NoticeAsync(side, _old.Pem));
        await _bench.RefusesAsync("changes at each renewal", () => _bench.FingerprintAsync(server.Target, Fingerprint.Of(server.Leaf)));
    }

    [Fact]
    public async Task A_server_without_the_notice_shows_nothing_that_matches()
    {
        await using var server = new ScriptedServer(_old.Issue("localhost"), async side =>
        {
            await side.StartupAsync();
            await side.AuthenticationAsync(10, "SCRAM-SHA-256\0\0");
        });
        await _bench.RefusesAsync("shows no root with the fingerprint", () => _bench.FingerprintAsync(server.Target, Fingerprint.Of(_old.Certificate)));
    }

    private static async Task NoticeAsync(ServerSide side, string bundle)
    {
        var parameters = await side.StartupAsync();
        Assert.Equal("1", parameters["_pq_.sluice_root_certificates"]);
        await side.NoticeAsync("a notice of another kind", "nothing to read here");
        await side.NoticeAsync("root certificates", bundle);
        await side.AuthenticationAsync(10, "SCRAM-SHA-256-PLUS\0SCRAM-SHA-256\0\0");
    }
}
