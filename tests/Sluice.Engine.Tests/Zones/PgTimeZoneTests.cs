using System.Text;
using Sluice.Engine.Zones;

namespace Sluice.Engine.Tests.Zones;

public sealed class PgTimeZoneTests
{
    [Theory]
    [InlineData("UTC", "UTC")]
    [InlineData("utc", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("eUROPE/bERLIN", "Europe/Berlin")]
    [InlineData("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("<+05:30>-05:30", "<+05:30>-05:30")]
    [InlineData("<-03>3", "<-03>3")]
    public void Names_are_those_SHOW_gives(string name, string expected)
    {
        Assert.True(PgTimeZone.TryFind(name, out var zone));
        Assert.Equal(expected, zone.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Europe")]
    [InlineData("Europe/Nowhere")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/../Europe/Berlin")]
    [InlineData("posixrules\0")]
    [InlineData("tzdata.zi")]
    [InlineData("2")]
    [InlineData("-8")]
    [InlineData("5.5")]
    [InlineData("<+02")]
    [InlineData("CET-1CEST,M13.5.0,M10.5.0")]
    public void Other_names_are_not_found(string name) => Assert.False(PgTimeZone.TryFind(name, out _));

    [Theory]
    [InlineData("Europe/Berlin", 1_711_846_799, 3600, "CET")]
    [InlineData("Europe/Berlin", 1_711_846_800, 7200, "CEST")]
    [InlineData("Europe/Berlin", -3_000_000_000, 3208, "LMT")]
    [InlineData("Europe/Berlin", 7_258_118_400, 3600, "CET")]
    [InlineData("Europe/Berlin", 7_273_497_600, 7200, "CEST")]
    [InlineData("Australia/Sydney", 7_258_118_400, 39_600, "AEDT")]
    public void Offsets_at_a_moment(string name, long unixSeconds, int offset, string abbreviation)
    {
        Assert.True(PgTimeZone.TryFind(name, out var zone));
        var period = zone.At(unixSeconds, out var from, out var until);
        Assert.Equal((offset, abbreviation), (period.Offset, Encoding.ASCII.GetString(period.Abbreviation)));
        Assert.True(from <= unixSeconds && unixSeconds < until);
        if (until != long.MaxValue)
            Assert.NotSame(period, zone.At(until, out _, out _));
    }

    [Fact]
    public void A_cursor_gives_what_the_zone_gives()
    {
        Assert.True(PgTimeZone.TryFind("America/New_York", out var zone));
        var cursor = new ZoneCursor(zone);
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var moment = random.NextInt64(-4_000_000_000, 9_000_000_000);
            Assert.Equal(zone.At(moment, out _, out _), cursor.At(moment));
            Assert.Equal(zone.At(moment + 100, out _, out _), cursor.At(moment + 100));
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_as_such()
    {
        var file = File.ReadAllBytes("/usr/share/zoneinfo/Europe/Berlin");
        for (var length = 0; length < file.Length - 40; length += 7)
            Assert.Throws<InvalidDataException>(() => ZoneFile.Read("cut", file.AsSpan(0, length)));
    }
}
