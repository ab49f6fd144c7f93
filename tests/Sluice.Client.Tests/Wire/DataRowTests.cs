using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Wire;

public sealed class DataRowTests
{
    [Fact]
    public void Columns_are_text_or_null() =>
        Assert.Equal<IEnumerable<string?>>(["ab", null, ""], DataRow.Decode([0, 3, 0, 0, 0, 2, (byte)'a', (byte)'b', 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]));

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0001")]
    [InlineData("FFFF00000000")]
    [InlineData("000100000001")]
    [InlineData("00010000000361")]
    [InlineData("00017FFFFFFF61")]
    [InlineData("0001FFFFFFFE")]
    [InlineData("000080")]
    public void Lengths_that_do_not_fit_are_refused(string hex) =>
        Assert.Throws<InvalidDataException>(() => DataRow.Decode(Convert.FromHexString(hex)));
}
