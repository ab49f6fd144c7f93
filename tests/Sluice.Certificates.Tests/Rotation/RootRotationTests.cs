using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests.Rotation;

/// <summary>A root change seen by clients that have the old root only, the new one only, or both.</summary>
public sealed class RootRotationTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Every_client_verifies_at_each_step_until_the_old_root_goes()
    {
        await _store.OpenAsync();
        var old = _store.KeepRoot("old.crt");
        Assert.True(_store.Verify(old).Good);

        await _store.BeginAsync();
        var fresh = _store.KeepRoot("new.crt");
        var both = _store.At("root.crt");
        Assert.Equal(File.ReadAllText(fresh) + File.ReadAllText(old), _store.Text("root.crt"));
        AssertGood(old, fresh, both);
        await _store.OpenAsync();
        AssertGood(old, fresh, both);
        Assert.Equal(2, Count(_store.Text("server.crt")));

        _store.Time.Now = _store.Time.Now.AddDays(91);
        await _store.FinishAsync();
        Assert.Equal(File.ReadAllText(fresh), _store.Text("root.crt"));
        Assert.Equal(1, Count(_store.Text("server.crt")));
        AssertGood(fresh, both);
        var (good, text) = _store.Verify(old);
        Assert.False(good);
        Assert.Contains("unable to get local issuer certificate", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_prepared_change_lets_clients_have_the_new_list_before_the_leaf_changes(bool isElsewhere)
    {
        await _store.OpenAsync();
        if (isElsewhere)
            await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("1.key"), "box"));
        var old = _store.KeepRoot("old.crt");
        var served = _store.Text("server.crt");
        var options = new BeginOptions
        {
            Host = "box",
            RootKey = isElsewhere ? _store.Outside("1.key") : null,
            RootKeyOut = isElsewhere ? _store.Outside("2.key") : null,
        };
        await _store.ChangeAsync(session => RootRotation.Prepare(session, options));
        Assert.Equal(served, _store.Text("server.crt"));
        Assert.Equal(2, Count(_store.Text("root.crt")));
        await Assert.ThrowsAsync<CertificateException>(() => _store.ChangeAsync(session => RootRotation.Prepare(session, options)));
        File.Copy(_store.At("crl.pem"), _store.Outside("root.crl"));
        string[] lists = ["-crl_check_all", "-CRLfile", _store.Outside("root.crl")];
        Assert.True(_store.Verify(old, lists).Good);
        await _store.OpenAsync();
        await _store.BeginAsync();
        Assert.NotEqual(served, _store.Text("server.crt"));
        var (good, text) = _store.Verify(old, lists);
        Assert.True(good, text);
        AssertGood(old, _store.KeepRoot("new.crt"), _store.At("root.crt"));
    }

    [Fact]
    public async Task A_prepared_change_can_be_dropped()
    {
        await _store.OpenAsync();
        var root = _store.Text("root.crt");
        await _store.ChangeAsync(session => RootRotation.Prepare(session, new BeginOptions { Host = "box" }));
        Assert.False((await _store.ChangeAsync(BeginCheck.Of)).NeedsConsent);
        Assert.Equal(RotationStep.None, await _store.AbortAsync());
        Assert.Equal(root, _store.Text("root.crt"));
        Assert.Single(Directory.GetFiles(_store.Folder, "root-*.key.unused"));
    }

    [Fact]
    public async Task Renewal_during_the_change_keeps_all_three_kinds_of_clients()
    {
        await _store.OpenAsync();
        var old = _store.KeepRoot("old.crt");
        await _store.BeginAsync();
        var fresh = _store.KeepRoot("new.crt");
        var before = _store.Text("server.crt");
        _store.Time.Now = _store.Time.Now.AddDays(300);
        await _store.OpenAsync();
        Assert.NotEqual(before, _store.Text("server.crt"));
        AssertGood(old, fresh, _store.At("root.crt"));
    }

    [Fact]
    public async Task Abort_goes_back_one_step_at_a_time()
    {
        await _store.OpenAsync();
        var old = _store.KeepRoot("old.crt");
        await _store.BeginAsync();
        var fresh = _store.KeepRoot("new.crt");
        await _store.FinishAsync();
        Assert.Equal(RotationStep.Begun, await _store.AbortAsync());
        AssertGood(old, fresh, _store.At("root.crt"));
        Assert.Equal(RotationStep.None, await _store.AbortAsync());
        AssertGood(old, _store.At("root.crt"));
        Assert.Equal(File.ReadAllText(old), _store.Text("root.crt"));
        Assert.False(_store.Verify(fresh).Good);
        Assert.Equal(1, Count(_store.Text("server.crt")));
    }

    [Fact]
    public async Task A_second_change_on_the_same_day_makes_a_root_of_another_name()
    {
        await _store.OpenAsync();
        var first = _store.KeepRoot("first.crt");
        await _store.BeginAsync();
        await _store.FinishAsync();
        var second = _store.KeepRoot("second.crt");
        await _store.BeginAsync();
        var third = _store.KeepRoot("third.crt");
        Assert.False(_store.Verify(first).Good);
        AssertGood(second, third, _store.At("root.crt"));
        Assert.False(File.Exists(_store.At("root.key")), "the first root's key is of no more use");
        var subjects = new[] { first, second, third }.Select(file => OpenSsl.Run("x509", "-noout", "-subject", "-in", file).Text);
        Assert.Equal(3, subjects.Distinct().Count());
    }

    [Fact]
    public async Task With_the_root_kept_elsewhere_the_chain_is_leaf_intermediate_cross()
    {
        await _store.OpenAsync();
        await _store.BeginAsync(rootKeyOut: _store.Outside("two.key"));
        var second = _store.KeepRoot("second.crt");
        await _store.FinishAsync();
        Assert.Equal(2, Count(_store.Text("server.crt")));
        Assert.True(_store.Verify(second).Good);
        await _store.BeginAsync(_store.Outside("two.key"), _store.Outside("three.key"));
        var third = _store.KeepRoot("third.crt");
        Assert.Equal(3, Count(_store.Text("server.crt")));
        AssertGood(second, third, _store.At("root.crt"));
        await _store.FinishAsync();
        AssertGood(third);
        Assert.False(_store.Verify(second).Good);
        await _store.AbortAsync();
        AssertGood(second, third);
        await _store.AbortAsync();
        AssertGood(second, _store.At("root.crt"));
        Assert.DoesNotContain(Directory.GetFiles(_store.Data, "root*.key", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public async Task Once_the_old_root_has_expired_its_cross_certificate_is_served_no_more()
    {
        await _store.OpenAsync();
        _store.Time.Now = _store.Time.Now.AddYears(9).AddDays(300);
        await _store.BeginAsync();
        var fresh = _store.KeepRoot("new.crt");
        Assert.Equal(2, Count(_store.Text("server.crt")));
        _store.Time.Now = _store.Time.Now.AddDays(90);
        var opened = await _store.OpenAsync();
        Assert.Equal(1, Count(_store.Text("server.crt")));
        Assert.DoesNotContain("foreign", opened.Reason, StringComparison.Ordinal);
        AssertGood(fresh, _store.At("root.crt"));
        await _store.FinishAsync();
        AssertGood(fresh, _store.At("root.crt"));
        Assert.Empty(Directory.GetFiles(_store.Folder, "*.foreign-*"));
    }

    private static int Count(string pem) => pem.Split("-----BEGIN CERTIFICATE-----").Length - 1;

    private void AssertGood(params string[] roots)
    {
        Assert.True(_store.KeyMatches());
        foreach (var file in roots)
            Assert.Equal((true, $"{_store.At("server.crt")}: OK\n"), _store.Verify(file));
    }
}
