using System.Net;
using Sluice.Cli.Options;

namespace Sluice.Cli.Tests.Options;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("localhost:5432", 5432, "127.0.0.1 ::1", "localhost:5432")]
    [InlineData("LocalHost", 5432, "127.0.0.1 ::1", "localhost:5432")]
    [InlineData("localhost:0", 0, "127.0.0.1 ::1", "localhost:0")]
    [InlineData("*:65535", 65535, "0.0.0.0 ::", "*:65535")]
    [InlineData("0.0.0.0:5433", 5433, "0.0.0.0", "0.0.0.0:5433")]
    [InlineData("192.168.1.7", 5432, "192.168.1.7", "192.168.1.7:5432")]
    [InlineData("[::1]:5433", 5433, "::1", "[::1]:5433")]
    [InlineData("[FE80::1]", 5432, "fe80::1", "[fe80::1]:5432")]
    public void Reads_host_and_port(string text, int port, string addresses, string printed)
    {
        Assert.True(ListenAddress.TryParse(text, out var address, out var why), why);
        Assert.Equal(port, address.Port);
        Assert.Equal(addresses.Split(' ').Select(IPAddress.Parse), address.Addresses);
        Assert.Equal(printed, address.ToString());
    }

    [Theory]
    [InlineData("", "host")]
    [InlineData(":5432", "host")]
    [InlineData("example.org:5432", "host")]
    [InlineData("1:5432", "host")]
    [InlineData("127.1:5432", "host")]
    [InlineData("127.0.0.1.:5432", "host")]
    [InlineData("localhost:", "port")]
    [InlineData("localhost:65536", "port")]
    [InlineData("localhost:-1", "port")]
    [InlineData("localhost:+1", "port")]
    [InlineData("localhost: 1", "port")]
    [InlineData("localhost:99999999999", "port")]
    [InlineData("::1:5432", "brackets")]
    [InlineData("[::1", "brackets")]
    [InlineData("[::1]x:5432", "brackets")]
    [InlineData("[127.0.0.1]:5432", "brackets")]
    [InlineData("[]:5432", "brackets")]
    [InlineData("[:]:5432", "host")]
    public void Refuses_and_says_what_is_wrong(string text, string about)
    {
        Assert.False(ListenAddress.TryParse(text, out _, out var why));
        Assert.Contains(about, why, StringComparison.Ordinal);
        Assert.Contains($"\"{text}\"", why, StringComparison.Ordinal);
    }
}
