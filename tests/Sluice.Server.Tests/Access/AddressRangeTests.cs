using System.Net;
using Sluice.Server.Access;

namespace Sluice.Server.Tests.Access;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("::ffff:10.0.0.0/104", "10.1.2.3", true)]
    [InlineData("::ffff:10.0.0.0/104", "11.1.2.3", false)]
    [InlineData("192.168.1.7", "192.168.1.7", true)]
    [InlineData("192.168.1.7", "192.168.1.8", false)]
    [InlineData("0.0.0.0/0", "8.8.8.8", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("::/0", "8.8.8.8", false)]
    [InlineData("::/0", "fe80::1%3", true)]
    [InlineData("fd00::/9", "fd7f::1", true)]
    [InlineData("fd00::/9", "fd80::1", false)]
    [InlineData("fe80::1", "fe80::1%3", true)]
    [InlineData("::1", "::1", true)]
    public void It_holds_what_it_says(string range, string address, bool holds)
    {
        Assert.True(AddressRange.TryParse(range, out var parsed, out _));
        Assert.Equal(holds, new AddressSet([parsed]).Contains(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("10.0.0.1/8", "did you mean 10.0.0.0/8?")]
    [InlineData("fd00::1/64", "did you mean fd00::/64?")]
    [InlineData("10.0.0.0/33", "from 0 to 32")]
    [InlineData("::/129", "from 0 to 128")]
    [InlineData("10.0.0.0/", "from 0 to 32")]
    [InlineData("10.0.0.0/-1", "from 0 to 32")]
    [InlineData("10.0.0.0/ 8", "from 0 to 32")]
    [InlineData("10.0.0", "no address")]
    [InlineData("010.0.0.0/8", "no address")]
    [InlineData("0x7f.0.0.1", "no address")]
    [InlineData("1", "no address")]
    [InlineData("db.example.org", "no address")]
    [InlineData("fe80::1%eth0", "no address")]
    [InlineData("[::1]", "no address")]
    [InlineData("/8", "no address")]
    public void What_nobody_can_mean_is_refused(string range, string why)
    {
        Assert.False(AddressRange.TryParse(range, out _, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_only_all_fits()
    {
        Assert.True(AddressSet.All.Contains(null));
        Assert.True(AddressRange.TryParse("10.0.0.0/8", out var range, out _));
        Assert.False(new AddressSet([range]).Contains(null));
    }
}
