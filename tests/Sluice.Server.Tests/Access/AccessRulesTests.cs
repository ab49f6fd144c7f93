using System.Net;
using Sluice.Server.Access;
using Sluice.Server.Configuration;

namespace Sluice.Server.Tests.Access;

public sealed class AccessRulesTests
{
    private static readonly IPAddress Here = IPAddress.Loopback;

    [Fact]
    public void Without_settings_everybody_logs_in_by_password()
    {
        Assert.Equal(AccessMethod.Scram, AccessRules.Default.Match("anyone", "any", IPAddress.IPv6Loopback)?.Method);
        Assert.Equal(AccessMethod.Scram, AccessRules.Default.Match("anyone", "any", null)?.Method);
    }

    [Fact]
    public void The_first_that_fits_counts()
    {
        var rules = Rules(
            Rule("alice", "10.0.0.0/8", AccessMethod.Reject), Rule("/^a", "127.0.0.0/8", AccessMethod.Scram), Rule("all", "127.0.0.1", AccessMethod.Reject));
        Assert.Equal(AccessMethod.Scram, rules.Match("alice", "lake", Here)?.Method);
        Assert.Equal(AccessMethod.Reject, rules.Match("bob", "lake", Here)?.Method);
        Assert.Equal(AccessMethod.Reject, rules.Match("alice", "lake", IPAddress.Parse("::ffff:10.1.1.1"))?.Method);
        Assert.Null(rules.Match("bob", "lake", IPAddress.Parse("127.0.0.2")));
        Assert.Null(rules.Match("ALICE", "lake", IPAddress.Parse("10.1.1.1")));
    }

    [Fact]
    public void A_swap_is_seen_at_once_and_whole()
    {
        var control = new AccessControl(AccessRules.Default);
        var before = control.Current;
        control.Swap(Rules());
        Assert.Null(control.Current.Match("anyone", "any", Here));
        Assert.NotNull(before.Match("anyone", "any", Here));
    }

    private static AccessRules Rules(params AccessRule[] rules) =>
        new(new SluiceSettings(rules, new Dictionary<string, IdentityMap>(), ClientCertificateSettings.None), null, []);

    private static AccessRule Rule(string user, string address, AccessMethod method)
    {
        Assert.True(NameTerm.TryParse(user, out var term, out _));
        Assert.True(AddressRange.TryParse(address, out var range, out _));
        return new AccessRule(new NameSet([term]), NameSet.All, new AddressSet([range]), method);
    }
}
