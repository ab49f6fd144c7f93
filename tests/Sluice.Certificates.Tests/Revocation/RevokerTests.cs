using Sluice.Certificates.Problems;
using Sluice.Certificates.Revocation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Revocation;

public sealed class RevokerTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_revoked_client_is_refused_and_another_is_not()
    {
        await _store.OpenAsync();
        var alice = await ClientAsync("alice");
        var bob = await ClientAsync("bob");
        Assert.Equal((true, true), (Accepts(alice), Accepts(bob)));
        await RevokeAsync("alice");
        Assert.Equal((false, true), (Accepts(alice), Accepts(bob)));
        Assert.Contains("certificate revoked", Check(alice, _store.At("root.crt")).Text, StringComparison.Ordinal);
        Assert.Contains("verify OK", OpenSsl.Run("crl", "-in", _store.At("crl.pem"), "-noout", "-CAfile", _store.At("root.crt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revocation_holds_through_a_root_change_for_every_kind_of_client()
    {
        await _store.OpenAsync();
        var old = _store.KeepRoot("old.crt");
        var alice = await ClientAsync("alice");
        await RevokeAsync("alice");
        await _store.BeginAsync();
        var fresh = _store.KeepRoot("new.crt");
        var bob = await ClientAsync("bob");
        var carol = await ClientAsync("carol");
        await RevokeAsync("bob");
        foreach (var roots in new[] { old, fresh, _store.At("root.crt") })
        {
            Assert.True(Check(carol, roots).Good, Check(carol, roots).Text);
            Assert.Contains("certificate revoked", Check(bob, roots).Text, StringComparison.Ordinal);
            Assert.True(_store.Verify(roots, "-crl_check_all", "-CRLfile", _store.At("crl.pem")).Good);
        }
        Assert.Contains("certificate revoked", Check(alice, _store.At("root.crt")).Text, StringComparison.Ordinal);
        await _store.FinishAsync();
        Assert.Equal((true, false, false), (Accepts(carol), Accepts(bob), Accepts(alice)));
        await RevokeAsync("carol");
        Assert.False(Accepts(carol));
        await _store.AbortAsync();
        Assert.Contains("certificate revoked", Check(alice, _store.At("root.crt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoking_what_is_served_issues_it_anew()
    {
        await _store.OpenAsync();
        var before = _store.Outside("before.crt");
        File.Copy(_store.At("server.crt"), before);
        var revoked = await RevokeAsync("localhost");
        Assert.True(revoked.IsLeafReissued);
        Assert.NotEqual(File.ReadAllText(before), _store.Text("server.crt"));
        Assert.True(_store.KeyMatches());
        Assert.True(_store.Verify(_store.At("root.crt"), "-crl_check_all", "-CRLfile", _store.At("crl.pem")).Good);
        Assert.False(Check(before, _store.At("root.crt"), "sslserver").Good);
    }

    [Fact]
    public async Task An_intermediate_is_revoked_by_the_roots_key_only()
    {
        await _store.OpenAsync();
        var root = _store.KeepRoot("root.crt");
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("root.key"), "box"));
        var alice = await ClientAsync("alice");
        Assert.True(Accepts(alice));
        var serial = await _store.ChangeAsync(session => StoreStatus.Of(session).Issuer.Serial);
        var state = _store.Text("authority.json");
        var refused = await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync(serial));
        Assert.Contains("give --root-key", refused.Message, StringComparison.Ordinal);
        Assert.Equal(state, _store.Text("authority.json"));
        Assert.True((await RevokeAsync(serial, _store.Outside("root.key"))).IsLeafReissued);
        Assert.True(_store.Verify(root, "-crl_check_all", "-CRLfile", _store.At("crl.pem")).Good);
        Assert.False(Accepts(alice));
    }

    [Fact]
    public async Task What_the_old_root_signed_is_revoked_by_its_key_during_a_change_of_roots_kept_elsewhere()
    {
        await _store.OpenAsync();
        var alice = await ClientAsync("alice");
        var (first, second) = (_store.Outside("1.key"), _store.Outside("2.key"));
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, first, "box"));
        await _store.BeginAsync(first, second);
        Assert.True(Accepts(alice));
        foreach (var keys in new string[][] { [], [second] })
            Assert.Contains("give --root-key", (await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync("alice", keys))).Message, StringComparison.Ordinal);
        var stranger = Directory.GetFiles(_store.Folder, "intermediate-*.key")[0];
        var refused = await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync("alice", first, stranger));
        Assert.Contains($"{stranger}: private key does not belong to", refused.Message, StringComparison.Ordinal);
        Assert.True(Accepts(alice));
        await RevokeAsync("alice", second, first);
        Assert.Contains("certificate revoked", Check(alice, _store.At("root.crt")).Text, StringComparison.Ordinal);
        await _store.ChangeAsync(session => CrlExport.Renew(session, [first, second]));
        Assert.Equal([3, 2, 2, 2], (await _store.ChangeAsync(StoreStatus.Of)).Crls.Select(crl => crl.Number).OrderDescending());
    }

    [Theory]
    [InlineData("nobody", "no certificate was issued")]
    [InlineData("ALICE", "no certificate was issued")]
    [InlineData("", "no certificate was issued")]
    [InlineData("gone", "was revoked on 2031-03-01 already")]
    public async Task What_cannot_be_revoked_is_refused(string what, string why)
    {
        await _store.OpenAsync();
        await ClientAsync("alice");
        await ClientAsync("gone");
        await RevokeAsync("gone");
        var refused = await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync(what));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roots_and_cross_certificates_are_not_revoked()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        var issued = await _store.ChangeAsync(session => StoreStatus.Of(session).Issued);
        foreach (var entry in issued.Where(entry => entry.Kind is "root" or "cross"))
            Assert.Contains("rotate-root", (await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync(entry.Serial))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CertificateException>(() => _store.ChangeAsync(session => Revoker.Revoke(session, "localhost", "boredom", [], "box")));
    }

    [Fact]
    public async Task A_name_of_a_user_and_a_server_needs_the_serial_number()
    {
        await _store.OpenAsync();
        await ClientAsync("localhost");
        var refused = await Assert.ThrowsAsync<CertificateException>(() => RevokeAsync("localhost"));
        Assert.Contains("serial number", refused.Message, StringComparison.Ordinal);
        var serial = (await _store.ChangeAsync(session => StoreStatus.Of(session).Issued)).Single(entry => entry.Kind == "client").Serial;
        var colons = string.Join(':', serial.ToLowerInvariant().Chunk(2).Select(pair => new string(pair)));
        Assert.False((await RevokeAsync(colons)).IsLeafReissued);
    }

    private Task<Revoked> RevokeAsync(string what, params string[] rootKeys) =>
        _store.ChangeAsync(session => Revoker.Revoke(session, what, "keyCompromise", rootKeys, "box"));

    private async Task<string> ClientAsync(string user)
    {
        var pair = await _store.ChangeAsync(session => LeafRequest.ForClient(session, user, TimeSpan.FromDays(100)));
        File.WriteAllText(_store.Outside(user + ".crt"), pair.ChainPem);
        return _store.Outside(user + ".crt");
    }

    private bool Accepts(string certificate) => Check(certificate, _store.At("root.crt")).Good;

    private (bool Good, string Text) Check(string certificate, string roots, string purpose = "sslclient")
    {
        var (code, text) = OpenSsl.Run(
            "verify", "-x509_strict", "-purpose", purpose, "-attime", _store.Time.Now.ToUnixTimeSeconds().ToString(), "-no-CApath", "-no-CAstore",
            "-crl_check_all", "-CRLfile", _store.At("crl.pem"), "-CAfile", roots, "-untrusted", certificate, certificate);
        return (code == 0, text);
    }
}
