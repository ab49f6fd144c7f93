using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Wire;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("db", "db", 5432)]
    [InlineData("db.example.org:6432", "db.example.org", 6432)]
    [InlineData("[::1]:6432", "::1", 6432)]
    [InlineData("[::1]", "::1", 5432)]
    [InlineData("::1", "::1", 5432)]
    [InlineData("10.0.0.1:1", "10.0.0.1", 1)]
    [InlineData("fe80::1%eth0", "fe80::1%eth0", 5432)]
    [InlineData("a_b-c.example:65535", "a_b-c.example", 65535)]
    [InlineData("bücher.example", "bücher.example", 5432)]
    public void Reads_host_and_port(string text, string host, int port)
    {
        Assert.True(ServerAddress.TryParse(text, out var target, out var why), why);
        Assert.Equal(new ServerTarget(host, port), target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":5432")]
    [InlineData("db:0")]
    [InlineData("db:65536")]
    [InlineData("db:x")]
    [InlineData("db:")]
    [InlineData("[::1")]
    [InlineData("[::1]5432")]
    [InlineData("[]:5432")]
    [InlineData("db]:5432")]
    [InlineData("postgres://db")]
    [InlineData("two words")]
    [InlineData("h?sslmode=disable&x=")]
    [InlineData("h&x")]
    [InlineData("h#x")]
    [InlineData("h,g")]
    [InlineData("h/x")]
    [InlineData("h%3Fx")]
    [InlineData("h;x")]
    [InlineData("h'x")]
    [InlineData("::1:x")]
    [InlineData("fe80::1%?x")]
    public void Says_what_is_wrong(string text)
    {
        Assert.False(ServerAddress.TryParse(text, out _, out var why));
        Assert.Contains('"', why!);
    }

    [Theory]
    [InlineData("db:0")]
    [InlineData("db:65536")]
    [InlineData("[::1]:99999999999")]
    public void Says_which_ports_there_are(string text)
    {
        Assert.False(ServerAddress.TryParse(text, out _, out var why));
        Assert.Contains("port must be 1 to 65535", why!, StringComparison.Ordinal);
    }
}
