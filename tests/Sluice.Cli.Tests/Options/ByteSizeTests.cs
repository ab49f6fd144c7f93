using Sluice.Cli.Options;

namespace Sluice.Cli.Tests.Options;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("64MB", 64L << 20)]
    [InlineData("65536kB", 64L << 20)]
    [InlineData("8GB", 8L << 30)]
    [InlineData("2TB", 2L << 40)]
    public void Reads_a_size(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var read, out var why), why);
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GB")]
    [InlineData("8")]
    [InlineData("8gb")]
    [InlineData("8 GB")]
    [InlineData("-8GB")]
    [InlineData("1.5GB")]
    [InlineData("63MB")]
    [InlineData("9999999999TB")]
    [InlineData("99999999999999999999GB")]
    public void Refuses_and_says_what_is_wrong(string text)
    {
        Assert.False(ByteSize.TryParse(text, out _, out var why));
        Assert.Contains($"\"{text}\"", why, StringComparison.Ordinal);
    }
}
