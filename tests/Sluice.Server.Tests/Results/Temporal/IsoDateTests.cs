using System.Globalization;
using System.Text;
using Sluice.Server.Results.Temporal;

namespace Sluice.Server.Tests.Results.Temporal;

public sealed class IsoDateTests
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    [Fact]
    public void Every_day_of_the_years_1_to_9999()
    {
        var text = new byte[IsoDate.Length];
        var expected = new byte[IsoDate.Length];
        for (var date = DateOnly.MinValue; date < DateOnly.MaxValue; date = date.AddDays(1))
        {
            Assert.True(IsoDate.Covers(date.DayNumber - Epoch));
            IsoDate.Write(date.DayNumber - Epoch, text);
            date.TryFormat(expected, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!text.AsSpan().SequenceEqual(expected))
                Assert.Equal(Encoding.ASCII.GetString(expected), Encoding.ASCII.GetString(text));
        }
    }

    [Fact]
    public void The_last_day_is_covered_and_those_beside_the_years_are_not()
    {
        var text = new byte[IsoDate.Length];
        IsoDate.Write(DateOnly.MaxValue.DayNumber - Epoch, text);
        Assert.Equal("9999-12-31", Encoding.ASCII.GetString(text));
        Assert.True(IsoDate.Covers(DateOnly.MaxValue.DayNumber - Epoch));
        Assert.False(IsoDate.Covers(DateOnly.MaxValue.DayNumber - Epoch + 1));
        Assert.False(IsoDate.Covers(DateOnly.MinValue.DayNumber - Epoch - 1));
        Assert.False(IsoDate.Covers(int.MaxValue));
        Assert.False(IsoDate.Covers(int.MinValue));
    }
}
