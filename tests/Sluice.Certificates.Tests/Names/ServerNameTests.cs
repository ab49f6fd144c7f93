using Sluice.Certificates.Names;

namespace Sluice.Certificates.Tests.Names;

public sealed class ServerNameTests
{
    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("DB.Example.ORG", "db.example.org")]
    [InlineData("my_service", "my_service")]
    [InlineData("*.example.org", "*.example.org")]
    [InlineData("xn--mnchen-3ya.de", "xn--mnchen-3ya.de")]
    [InlineData("1and1.com", "1and1.com")]
    public void Reads_dns_names(string text, string dns)
    {
        Assert.True(ServerName.TryParse(text, out var name, out var why), why);
        Assert.Equal(dns, name!.Dns);
        Assert.Null(name.Address);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("2001:DB8:0:0::5", "2001:db8::5")]
    public void Reads_addresses(string text, string address)
    {
        Assert.True(ServerName.TryParse(text, out var name, out var why), why);
        Assert.Equal(address, name!.Address!.ToString());
        Assert.Null(name.Dns);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a..b", "dots")]
    [InlineData(".a", "dots")]
    [InlineData("a.", "ends with a dot")]
    [InlineData("-a.b", "'-'")]
    [InlineData("a-.b", "'-'")]
    [InlineData("a b", "only letters")]
    [InlineData("a:5432", "only letters")]
    [InlineData("https://a", "only letters")]
    [InlineData("a\0.b", "only letters")]
    [InlineData("münchen.de", "xn--")]
    [InlineData("*", "two labels")]
    [InlineData("*.org", "two labels")]
    [InlineData("a.*.org", "leftmost")]
    [InlineData("a*.example.org", "leftmost")]
    [InlineData("*.*.example.org", "leftmost")]
    [InlineData("300.1.1.1", "neither")]
    [InlineData("127.1", "neither")]
    [InlineData("2130706433", "neither")]
    [InlineData("[::1]", "only letters")]
    [InlineData("fe80::1%3", "scope")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890abcd.org", "63")]
    public void Refuses_and_says_why(string text, string about)
    {
        Assert.False(ServerName.TryParse(text, out var name, out var why));
        Assert.Null(name);
        Assert.Contains(about, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_than_253_characters()
    {
        var longest = string.Join('.', Enumerable.Repeat("a123456", 31)) + ".abcde";
        Assert.Equal(253, longest.Length);
        Assert.True(ServerName.TryParse(longest, out _, out _));
        Assert.False(ServerName.TryParse(longest + "f", out _, out var why));
        Assert.Contains("253", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db.example.org", "DB.example.org", true)]
    [InlineData("*.example.org", "db.example.org", true)]
    [InlineData("*.example.org", "*.example.org", true)]
    [InlineData("*.example.org", "example.org", false)]
    [InlineData("*.example.org", "a.b.example.org", false)]
    [InlineData("*.example.org", "a.xexample.org", false)]
    [InlineData("db.example.org", "*.example.org", false)]
    [InlineData("*.b.example.org", "*.example.org", false)]
    [InlineData("::1", "0:0:0:0:0:0:0:1", true)]
    [InlineData("127.0.0.1", "127.0.0.2", false)]
    [InlineData("localhost", "127.0.0.1", false)]
    public void Covers_as_clients_match(string served, string wanted, bool expected)
    {
        Assert.True(ServerName.TryParse(served, out var one, out _));
        Assert.True(ServerName.TryParse(wanted, out var other, out _));
        Assert.Equal(expected, one!.Covers(other!));
    }
}
