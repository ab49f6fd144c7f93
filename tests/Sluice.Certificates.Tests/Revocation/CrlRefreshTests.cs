using Sluice.Certificates.Revocation;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Revocation;

public sealed class CrlRefreshTests : IDisposable
{
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(5, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(29, true)]
    [InlineData(100, true)]
    [InlineData(-2, true)]
    public async Task A_start_renews_a_list_past_a_third_or_from_the_future(int days, bool isRenewed)
    {
        await StartAsync();
        var before = await OnlyAsync();
        _store.Time.Now = _store.Time.Now.AddDays(days);
        if (days < 0)
            await Assert.ThrowsAsync<Sluice.Certificates.Problems.CertificateException>(() => _store.OpenAsync());
        else
            await _store.OpenAsync();
        var after = await OnlyAsync();
        Assert.Equal(before.Number + (isRenewed ? 1 : 0), after.Number);
        Assert.Equal(TimeSpan.FromDays(30), after.NextUpdate - (isRenewed ? _store.Time.Now : before.NextUpdate.AddDays(-30)));
        Assert.True(after.IsCurrent);
    }

    [Fact]
    public async Task A_server_of_another_certificate_renews_the_lists_of_a_store_that_has_some()
    {
        Assert.Empty(await RenewAsync());
        Assert.False(Directory.Exists(_store.Data));
        await _store.OpenAsync();
        await RenewAsync();
        Assert.False(File.Exists(_store.At("crl.pem")));
        await StartAsync();
        var before = await OnlyAsync();
        _store.Time.Now = _store.Time.Now.AddDays(31);
        Assert.Empty(await RenewAsync());
        var after = await OnlyAsync();
        Assert.Equal((before.Number + 1, _store.Time.Now.AddDays(30)), (after.Number, after.NextUpdate));
        Assert.True(_store.Verify(_store.At("root.crt"), "-crl_check_all", "-CRLfile", _store.At("crl.pem")).Good);
    }

    [Fact]
    public async Task A_list_without_revocations_is_valid_too()
    {
        await StartAsync();
        var (code, text) = OpenSsl.Run("crl", "-in", _store.At("crl.pem"), "-noout", "-text");
        Assert.Equal(0, code);
        Assert.Contains("No Revoked Certificates", text, StringComparison.Ordinal);
        Assert.Contains("X509v3 CRL Number", text, StringComparison.Ordinal);
        Assert.Contains("X509v3 Authority Key Identifier", text, StringComparison.Ordinal);
        File.WriteAllBytes(_store.Outside("crl.der"), await _store.ChangeAsync(CrlExport.Der));
        Assert.Equal(0, OpenSsl.Run("crl", "-inform", "der", "-in", _store.Outside("crl.der"), "-noout").Code);
    }

    [Fact]
    public async Task With_the_root_kept_elsewhere_its_list_lasts_long_and_is_renewed_with_its_key()
    {
        await StartAsync();
        await _store.ChangeAsync(session => OfflineRoot.MoveOut(session, _store.Outside("root.key"), "box"));
        _store.Time.Now = _store.Time.Now.AddDays(350);
        await _store.OpenAsync();
        var status = await _store.ChangeAsync(StoreStatus.Of);
        Assert.Equal(2, status.Crls.Count);
        Assert.Equal([false, true], status.Crls.Select(crl => crl.IsRenewedHere));
        Assert.Contains(status.Warnings, warning => warning.Contains("sluice certs crl --root-key FILE", StringComparison.Ordinal));
        await _store.ChangeAsync(session => CrlExport.Renew(session, [_store.Outside("root.key")]));
        status = await _store.ChangeAsync(StoreStatus.Of);
        Assert.DoesNotContain(status.Warnings, warning => warning.Contains("revocation", StringComparison.Ordinal));
        var lists = await _store.ChangeAsync(CrlExport.Pem);
        Assert.Equal(2, lists.Split("-----BEGIN X509 CRL-----").Length - 1);
    }

    private Task<IReadOnlyList<string>> RenewAsync() => CertificateStore.RenewRevocationListsAsync(_store.Data, _store.Time, CancellationToken.None);

    private async Task StartAsync()
    {
        await _store.OpenAsync();
        await _store.ChangeAsync(session => CrlExport.Renew(session, []));
    }

    private async Task<CrlSummary> OnlyAsync() => Assert.Single((await _store.ChangeAsync(StoreStatus.Of)).Crls);
}
