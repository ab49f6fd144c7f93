using Sluice.Engine.Types;
using Sluice.Server.Results;
using Sluice.Server.Results.Temporal;

namespace Sluice.Server.Tests.Results.Temporal;

public sealed class TemporalReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    public static TheoryData<string, string> DateStyles()
    {
        var data = new TheoryData<string, string>();
        foreach (var style in Enum.GetNames<DateStyle>())
        {
            foreach (var order in Enum.GetNames<DateOrder>())
                data.Add(style, order);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(DateStyles))]
    public Task Dates(string style, string order) => AssertSameAsync(TypeKind.Date, SomeDates(), Settings(style, order), textReadsBack: style == "Iso");

    [Theory]
    [MemberData(nameof(DateStyles))]
    public Task Timestamps(string style, string order) =>
        AssertSameAsync(TypeKind.Timestamp, Moments(0), Settings(style, order), textReadsBack: style == "Iso");

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    [InlineData("Africa/Monrovia")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Europe/Dublin")]
    [InlineData("<+0530>-05:30")]
    [InlineData("<-08>+08")]
    [InlineData("EST5EDT")]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3")]
    public Task Timestamps_with_zone(string name)
    {
        Assert.True(PgTimeZone.TryFind(name, out var zone));
        return AssertSameAsync(TypeKind.TimestampTz, Moments(5), new OutputSettings { TimeZone = zone });
    }

    [Theory]
    [MemberData(nameof(DateStyles))]
    public Task Timestamps_with_zone_in_every_style(string style, string order)
    {
        Assert.True(PgTimeZone.TryFind("America/New_York", out var zone));
        return AssertSameAsync(TypeKind.TimestampTz, Moments(6), Settings(style, order) with { TimeZone = zone }, textReadsBack: style == "Iso");
    }

    [Fact]
    public async Task Timestamps_of_other_units()
    {
        await AssertSameAsync<long>(TypeKind.TimestampS, [0, 1, -1, 1_700_000_000, -62_135_596_800, -70_000_000_000, long.MaxValue, -long.MaxValue]);
        await AssertSameAsync<long>(TypeKind.TimestampMs, [0, 1, -1, 1_700_000_000_123, -62_135_596_800_001, long.MaxValue, -long.MaxValue]);
        await AssertSameAsync<long>(TypeKind.TimestampNs, [0, 1, -1, 999, 1_700_000_000_123_456_789, -1_700_000_000_123_456_789, long.MaxValue]);
    }

    [Fact]
    public async Task Times()
    {
        var random = new Random(7);
        long[] values = [0, 1, 10, 100_000, 1_000_000, 59_999_999, 86_399_999_999, 86_400_000_000,
            .. Enumerable.Range(0, 300).Select(_ => random.NextInt64(86_400_000_000))];
        await AssertSameAsync(TypeKind.Time, values);
        await AssertSameAsync(TypeKind.TimeNs, values.Select(value => (value * 1000) + (value % 2 * 999)));
        int[] offsets = [0, 3600, -3600, 19_800, -12_600, 57_599, -57_599, 3208, -17_762, 1];
        await AssertSameAsync(TypeKind.TimeTz, values.Take(30).SelectMany(value => offsets.Select(offset => ((ulong)value << 24) | (uint)(57_599 - offset))));
    }

    [Theory]
    [InlineData(nameof(IntervalStyle.Postgres))]
    [InlineData(nameof(IntervalStyle.PostgresVerbose))]
    [InlineData(nameof(IntervalStyle.SqlStandard))]
    [InlineData(nameof(IntervalStyle.Iso8601))]
    public Task Intervals_that_read_back(string style)
    {
        var random = new Random(12);
        var values = Enumerable.Range(0, 1500)
            .Select(_ => new Engine.Values.Interval(random.Next(-100, 100) * random.Next(2), random.Next(-40, 40) * random.Next(2), random.NextInt64(-1L << 40, 1L << 40) * random.Next(2)));
        return AssertSameAsync(TypeKind.Interval, values, new OutputSettings { IntervalStyle = Enum.Parse<IntervalStyle>(style) });
    }

    [Theory]
    [InlineData(nameof(IntervalStyle.Postgres))]
    [InlineData(nameof(IntervalStyle.PostgresVerbose))]
    [InlineData(nameof(IntervalStyle.SqlStandard))]
    [InlineData(nameof(IntervalStyle.Iso8601))]
    public Task Intervals(string style) =>
        AssertSameAsync(TypeKind.Interval, SomeIntervals(), new OutputSettings { IntervalStyle = Enum.Parse<IntervalStyle>(style) }, textReadsBack: false);

    private static OutputSettings Settings(string style, string order) =>
        new() { DateStyle = Enum.Parse<DateStyle>(style), DateOrder = Enum.Parse<DateOrder>(order) };

    private static IEnumerable<int> SomeDates()
    {
        var random = new Random(8);
        return
        [
            0, 1, -1, 10_957, 19_782, TemporalRange.MinDate, TemporalRange.MaxDate, int.MaxValue, -int.MaxValue, -719_162, -719_163, -719_528, 2_932_896,
            2_932_897, .. Enumerable.Range(0, 300).Select(_ => random.Next(-2_000_000, 4_000_000)),
            .. Enumerable.Range(0, 50).Select(_ => random.Next(TemporalRange.MinDate, TemporalRange.MaxDate)),
        ];
    }

    private static IEnumerable<long> Moments(int seed)
    {
        var random = new Random(seed);
        // Changes of the clocks and the seconds around them: 2024 in Berlin and New York, 2037 and 2100 by rule, 1893 out of local mean time.
        long[] changes = [1_711_846_800, 1_729_990_800, 1_710_054_000, 1_730_613_600, 2_121_901_200, 4_109_878_800, -2_422_054_408, -2_717_650_800, 0, 946_684_800];
        return
        [
            TemporalRange.MinTimestamp, TemporalRange.MinTimestamp + 90_000_000_000, TemporalRange.MaxTimestamp - 86_400_000_000, long.MaxValue, -long.MaxValue,
            -62_135_596_800_000_000, -62_135_596_800_000_001, 253_402_300_800_000_000, 1, -1, 100_000, 120_000,
            .. changes.SelectMany(change => new[] { -3601, -3600, -1, 0, 1, 3599, 3600, 7200 }.Select(shift => (change + shift) * 1_000_000)),
            .. Enumerable.Range(0, 1000).Select(_ => random.NextInt64(-5_000_000_000, 5_000_000_000) * 1_000_000),
            .. Enumerable.Range(0, 300).Select(_ => random.NextInt64(TemporalRange.MinTimestamp, TemporalRange.MaxTimestamp - 86_400_000_000)),
        ];
    }

    private static IEnumerable<Engine.Values.Interval> SomeIntervals()
    {
        int[] months = [0, 1, -1, 11, 12, -12, 13, -25, int.MaxValue, -int.MaxValue];
        int[] days = [0, 1, -1, 30, int.MaxValue, -int.MaxValue];
        long[] times = [0, 1, -1, 1_000_000, -1_000_000, 60_000_000, 3_600_000_000, -3_661_500_000, 86_400_000_000, 359_999_999_999, 360_000_000_000, long.MaxValue, -long.MaxValue];
        var random = new Random(9);
        return
        [
            .. from month in months from day in days from time in times select new Engine.Values.Interval(month, day, time),
            .. Enumerable.Range(0, 500).Select(_ => new Engine.Values.Interval(random.Next(-100, 100), random.Next(-40, 40), random.NextInt64(-1L << 40, 1L << 40))),
        ];
    }
}
