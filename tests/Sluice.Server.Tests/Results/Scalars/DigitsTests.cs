using System.Globalization;
using System.Text;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Tests.Results.Scalars;

public sealed class DigitsTests
{
    /// <summary>Around every power of ten and of two.</summary>
    private static IEnumerable<ulong> Edges =>
        Enumerable.Range(0, 64).Select(bit => 1UL << bit).Concat(Digits.Powers.ToArray())
            .SelectMany(value => new[] { value - 1, value, value + 1, value * 7 }).Append(ulong.MaxValue).Append(0UL).Append(4_294_967_296UL * 99_999_999);

    [Fact]
    public void A_number_is_written_as_it_is_counted()
    {
        var text = new byte[Digits.Powers.Length + 8];
        foreach (var value in Edges)
        {
            var expected = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(expected.Length, Digits.Count(value));
            Digits.Write(value, expected.Length, text);
            Assert.Equal(expected, Encoding.ASCII.GetString(text, 0, expected.Length));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(19)]
    public void A_number_is_written_as_it_is_measured(int least)
    {
        var text = new byte[Digits.Powers.Length + 8];
        foreach (var value in Edges)
        {
            var expected = value.ToString(CultureInfo.InvariantCulture).PadLeft(least, '0');
            Assert.Equal(expected.Length, Digits.Measure(value, least, out var word));
            Digits.Write(value, word, expected.Length, text);
            Assert.Equal(expected, Encoding.ASCII.GetString(text, 0, expected.Length));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 20)]
    [InlineData(7, 8)]
    [InlineData(7, 9)]
    [InlineData(123_456_789, 16)]
    [InlineData(123_456_789, 17)]
    [InlineData(1_000_000_000_000_000_001, 20)]
    public void Missing_digits_are_zeros(ulong value, int count)
    {
        var text = new byte[count + 7];
        Digits.Write(value, count, text);
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0'), Encoding.ASCII.GetString(text, 0, count));
    }

    [Fact]
    public void All_numbers_of_four_digits()
    {
        var text = new byte[8];
        for (var value = 0U; value < 10_000; value++)
        {
            Digits.Write(value, 4, text);
            Assert.Equal(value, uint.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture));
        }
    }
}
