using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Tests.Store;

public sealed class LeafRequestTests : IDisposable
{
    private static readonly ServerNames Machine = ServerNames.From(["box"], []);
    private readonly StoreScene _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Names_added_and_removed_outlast_starts_and_renewals()
    {
        await _store.OpenAsync();
        await ChangeAsync(["db.example.org", "10.0.0.5"], ["box"]);
        Assert.Equal(["localhost", "db.example.org", "127.0.0.1", "::1", "10.0.0.5"], await NamesAsync());
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync()).Action);
        _store.Time.Now = _store.Time.Now.AddDays(300);
        Assert.Equal(StoreAction.LeafIssued, (await _store.OpenAsync()).Action);
        Assert.Equal(["localhost", "db.example.org", "127.0.0.1", "::1", "10.0.0.5"], await NamesAsync());
        await ChangeAsync([], ["10.0.0.5"]);
        await _store.OpenAsync();
        Assert.Equal(["localhost", "db.example.org", "127.0.0.1", "::1"], await NamesAsync());
    }

    [Fact]
    public async Task A_start_with_a_hostname_still_adds_it_and_a_command_does_not_drop_it()
    {
        await _store.OpenAsync("a.example.org");
        await ChangeAsync(["b.example.org"], []);
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync("a.example.org")).Action);
        await ChangeAsync([], ["a.example.org"]);
        Assert.Equal(StoreAction.LeafIssued, (await _store.OpenAsync("a.example.org")).Action);
        Assert.Contains("a.example.org", await NamesAsync());
        await _store.ChangeAsync(session => LeafRequest.Renew(session, Machine));
        Assert.Equal(StoreAction.Loaded, (await _store.OpenAsync("a.example.org")).Action);
    }

    [Fact]
    public async Task Names_of_machines_that_are_gone_do_not_pile_up_and_names_asked_for_stay()
    {
        await OpenAtAsync("c1", "asked.example.org");
        await ChangeAsync(["added.example.org"], []);
        foreach (var machine in new[] { "c2", "c3", "c4" })
            Assert.Equal(StoreAction.LeafIssued, await OpenAtAsync(machine));
        // What the first leaf held by itself cannot be told from what was asked for, and is kept.
        Assert.Equal(["localhost", "c4", "added.example.org", "c1", "asked.example.org"], (await NamesAsync()).Where(name => !name.Contains(':') && name != "127.0.0.1"));
        await OpenAtAsync("c5", "late.example.org");
        await OpenAtAsync("c6");
        await _store.BeginAsync();
        await OpenAtAsync("c7");
        var names = (await NamesAsync()).ToList();
        Assert.Contains("late.example.org", names);
        Assert.Contains("asked.example.org", names);
        Assert.DoesNotContain(names, name => name is "c2" or "c3" or "c4" or "c5" or "c6");
        await OpenAtAsync("late.example.org");
        await OpenAtAsync("c8");
        Assert.Contains("late.example.org", await NamesAsync());
    }

    [Theory]
    [InlineData(new[] { "x" }, new[] { "x" }, "both added and removed")]
    [InlineData(new string[0], new[] { "nowhere" }, "does not hold")]
    [InlineData(new string[0], new[] { "localhost", "box", "127.0.0.1", "::1" }, "no name")]
    public async Task Changes_that_make_no_sense_are_refused(string[] added, string[] removed, string why)
    {
        await _store.OpenAsync();
        var refused = await Assert.ThrowsAsync<CertificateException>(() => ChangeAsync(added, removed));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_store.At("authority.json")));
    }

    [Fact]
    public async Task A_pair_for_another_server_leaves_what_is_served_alone()
    {
        await _store.OpenAsync();
        await _store.BeginAsync();
        var served = _store.Text("server.crt");
        var pair = await _store.ChangeAsync(session => LeafRequest.ForServer(session, ServerNames.Of(Parse("pg.example.org")), TimeSpan.FromDays(30)));
        Assert.Equal(served, _store.Text("server.crt"));
        Assert.True(pair.Entry.IsElsewhere);
        Assert.Equal(_store.Time.Now.AddDays(30), pair.Entry.NotAfter);
        Assert.Equal(2, pair.ChainPem.Split("-----BEGIN").Length - 1);
        using var joined = X509Certificate2.CreateFromPem(pair.ChainPem, pair.KeyPem);
        Assert.True(joined.HasPrivateKey);
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("Zoë, \"the\" <boss>+x=y;#\\ ")]
    [InlineData("李小龍")]
    [InlineData("a.b@example.org")]
    public async Task A_client_certificate_bears_the_users_name_and_serves_clients_only(string user)
    {
        await _store.OpenAsync();
        var pair = await _store.ChangeAsync(session => LeafRequest.ForClient(session, user, TimeSpan.FromDays(30)));
        using var certificate = X509Certificate2.CreateFromPem(pair.ChainPem);
        Assert.Equal(user, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        Assert.Equal([user], pair.Entry.Names);
        var uses = Assert.Single(certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()).EnhancedKeyUsages.Cast<Oid>();
        Assert.Equal(["1.3.6.1.5.5.7.3.2"], uses.Select(use => use.Value!));
        File.WriteAllText(_store.Outside("c.crt"), pair.ChainPem);
        string[] verify = ["verify", "-x509_strict", "-attime", _store.Time.Now.ToUnixTimeSeconds().ToString(), "-CAfile", _store.At("root.crt")];
        Assert.Equal(0, OpenSsl.Run([.. verify, "-purpose", "sslclient", _store.Outside("c.crt")]).Code);
        Assert.Equal(2, OpenSsl.Run([.. verify, "-purpose", "sslserver", _store.Outside("c.crt")]).Code);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a\0b", "control character")]
    [InlineData("a\nb", "control character")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x", "has 65 characters")]
    // An attribute cannot hold half of a surrogate pair.
    [InlineData("HALF", "not valid Unicode")]
    public async Task A_name_that_cannot_stand_in_a_certificate_is_refused(string user, string why)
    {
        user = user.Replace("HALF", "half \uD83D pair", StringComparison.Ordinal);
        await _store.OpenAsync();
        var refused = await Assert.ThrowsAsync<CertificateException>(
            () => _store.ChangeAsync(session => LeafRequest.ForClient(session, user, TimeSpan.FromDays(30))));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_four_characters_fit_though_they_are_more_bytes()
    {
        await _store.OpenAsync();
        var user = string.Concat(Enumerable.Repeat("😀", 64));
        var pair = await _store.ChangeAsync(session => LeafRequest.ForClient(session, user, TimeSpan.FromDays(30)));
        Assert.Equal([user], pair.Entry.Names);
    }

    private static ServerName[] Parse(params string[] names) => [.. LeafNaming.Parse(names)];

    private async Task<StoreAction> OpenAtAsync(string machine, params string[] hostnames)
    {
        var opened = await CertificateStore.OpenAsync(_store.Data, ServerNames.From([machine], hostnames), _store.Time, CancellationToken.None);
        opened.Certificate.Dispose();
        return opened.Action;
    }

    private Task<LedgerEntry> ChangeAsync(string[] added, string[] removed) =>
        _store.ChangeAsync(session => LeafRequest.Change(session, Machine, Parse(added), Parse(removed)));

    private async Task<IEnumerable<string>> NamesAsync() => (await _store.ChangeAsync(StoreStatus.Of)).Served.Names;
}
