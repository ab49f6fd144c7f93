using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Names;

public sealed class ServerNamesTests
{
    [Fact]
    public void Begins_with_loopback_and_holds_each_name_once()
    {
        var names = ServerNames.From(["Box", "box.lan", "LOCALHOST"], ["10.0.0.5", "box", "*.example.org", "::1"]);
        Assert.Equal(["localhost", "127.0.0.1", "::1", "box", "box.lan", "10.0.0.5", "*.example.org"], names.All.Select(name => name.ToString()));
        Assert.Equal(["localhost", "box", "box.lan", "*.example.org"], names.DnsNames);
        Assert.Equal(["127.0.0.1", "::1", "10.0.0.5"], names.Addresses.Select(address => address.ToString()));
    }

    [Fact]
    public void What_the_machine_calls_itself_may_be_unfit()
    {
        var names = ServerNames.From(["bad name", "", "dotted."], []);
        Assert.Equal(3, names.All.Count);
    }

    [Fact]
    public void What_was_asked_for_may_not()
    {
        var refused = Assert.Throws<CertificateException>(() => ServerNames.From([], ["bad name"]));
        Assert.Contains("\"bad name\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_machine_has_its_own_name()
    {
        var names = await ServerNames.OfThisMachineAsync(["asked.example.org"], CancellationToken.None);
        Assert.Contains("asked.example.org", names.DnsNames);
        Assert.Contains(Environment.MachineName.ToLowerInvariant(), names.DnsNames);
    }

    [Fact]
    public void Knows_what_is_missing()
    {
        var served = ServerNames.From([], ["*.example.org"]).All;
        Assert.Empty(ServerNames.From([], ["db.example.org"]).NotCoveredBy(served));
        var missing = ServerNames.From(["box"], ["db.example.org", "10.0.0.5"]).NotCoveredBy(served);
        Assert.Equal(["box", "10.0.0.5"], missing.Select(name => name.ToString()));
    }
}
