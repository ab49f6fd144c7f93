using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Server.Tests.Results;

namespace Sluice.Server.Tests.Parameters;

public sealed class TemporalParameterTests(PostgresReference postgres) : ParameterReferenceTests(postgres)
{
    private static readonly string[] Dates =
    [
        "2024-01-02", "2024-1-2", "20240102", "240102", "99-01-02", "2024-02-29", "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32",
        "0001-01-01", "0001-01-01 BC", "4714-11-24 BC", "4714-11-23 BC", "0000-01-01", "294247-01-09", "5874897-12-31", "5874898-01-01", "10000-01-01",
        "infinity", "-infinity", "epoch", "Infinity", "January 8, 1999", "Jan 8 1999", "8 Jan 1999", "08-Jan-1999", "1999-Jan-08", "Jan-08-1999", "1999 Jan 8",
        "1/8/1999", "1/18/1999", "18/1/1999", "01/02/03", "1.8.1999", "J2451187", "Mon Jan 8 1999", "Monday, January 8, 1999", "2024-01-02 BC", "2024-01-02 AD",
        "2024-01-02 03:04:05", "2024-01-02T03:04:05Z", "", " ", "abc", "2024", "2024-01", "2024-01-02-03", "2024-01-02x", "13:00", "2024/01/02", "2024.01.02", " 2024-01-02 ",
        "Sept 5 2020", "2024-01-02 foo", "1-1-1", "2024-01-02 2024-01-03",
    ];

    private static readonly string[] Timestamps =
    [
        "2024-01-02 03:04:05", "2024-01-02T03:04:05", "2024-01-02t03:04:05z", "2024-01-02 03:04", "2024-01-02 03:04:05.123456", "2024-01-02 03:04:05.1234567",
        "2024-01-02 03:04:05.9999999", "2024-01-02 03:04:05.", "2024-01-02 03:04:05.1", "2024-01-02 24:00:00", "2024-01-02 24:00:01", "2024-01-02 23:59:60",
        "2024-01-02 23:59:61", "2024-01-02 25:00:00", "2024-01-02 03:60:00", "2024-01-02 12:00 AM", "2024-01-02 12:00 PM", "2024-01-02 01:30 pm", "2024-01-02 13:00 PM",
        "2024-01-02 03:04:05+02", "2024-01-02 03:04:05 +02", "2024-01-02 03:04:05-05:30", "2024-01-02 03:04:05+0530", "2024-01-02 03:04:05+05:30:15", "2024-01-02 03:04:05+16",
        "2024-01-02 03:04:05+15:59:59", "2024-01-02 03:04:05 UTC", "2024-01-02 03:04:05Z", "2024-01-02 03:04:05 EST", "2024-07-02 03:04:05 America/New_York",
        "2024-07-02 03:04:05 europe/berlin", "2024-07-02 03:04:05 Nowhere/Land", "2024-07-02 03:04:05 XYZ", "2024-07-02 03:04:05 CEST", "2024-07-02 03:04:05 EST5EDT",
        "2024-03-31 02:30:00", "2024-10-27 02:30:00", "2024-03-10 02:30:00", "2024-11-03 01:30:00", "2024-03-31 03:00:00", "2024-10-27 02:00:00", "2024-10-27 03:00:00",
        "1883-11-18 12:00:00", "1893-03-31 23:59:59", "1893-04-01 00:03:00", "2100-07-01 12:00:00", "0044-03-15 12:00:00 BC", "0044-03-15 BC 12:00:00",
        "4714-11-24 00:00:00 BC", "4714-11-23 23:59:59 BC", "infinity", "-infinity", " infinity ", "epoch", "20240102 030405", "20240102T030405", "20240102T030405.5Z", "20240102T0304",
        "Jan 2 2024 03:04:05", "Tue Jan 02 03:04:05 2024", "03:04:05 2024-01-02", "2024-01-02", "", "abc", "03:04", "2024-01-02 03:04:05 03:04", "2024-01-02 03:04:05+02+03",
        "2024-01-02 3:4:5", "2024-01-02 03:04:05 BC", "infinity 2024-01-02", "2024-01-02 03:04:05,5", "2024-01-02 -03:00", "2024-01-02 03:04:05 Etc/GMT+2",
    ];

    private static readonly string[] Times =
    [
        "03:04:05", "03:04", "030405", "0304", "03:04:05.123456", "03:04:05.1234567", "24:00:00", "24:00:01", "23:59:60", "25:00", "03:60", "1:2:3", "12:00 AM", "12:30 pm", "13:00 pm",
        "04:05:06+02", "04:05:06-08:00", "04:05:06 Z", "04:05:06 PST", "2024-07-02 04:05:06", "2024-07-02 04:05:06 America/New_York", "T03:04:05", "", "abc", "03", "03:04:05:06", "-03:04",
        "04:05:06+16", "59:30.5", "  03:04  ", "030405.25", "04:05:06 Nowhere/Land",
    ];

    private static readonly string[] Intervals =
    [
        "1 day", "1 day 02:03:04", "-1 day 02:03:04", "1 day -02:03:04", "-1 day -02:03:04", "1 year 2 mons 3 days 04:05:06", "1 year -2 mons +3 days", "@ 1 hour 2 mins ago", "1 day ago",
        "1-2", "-1-2", "1-12", "3 4:05:06", "-3 4:05:06", "1-2 3 4:05:06", "5", "-5", "5.5", "00:00:00", "04:05", "04:05.5", "04:05:06.789", "04:05:06.1234567", "-04:05:06", "100:00:00", "4:60:00", "4:05:61",
        "1.5 days", "1.5 months", "1.5 years", "1.5 weeks", "0.1 months", "-1.5 months", "1.123 years", "1.5 hours", "1.5 minutes", "1.0000005 seconds", "1.5 decades", "2 centuries", "1 millennium",
        "1 us", "1500 ms", "1.5 ms", "1 h 2 m 3 s", "1h", "1d2h", "2 weeks", "1 mon", "1 months", "3 yrs", "1 day 1 day", "1 hour 01:00:00", "ago", "1 foo", "", " ", "abc", "1 day foo", "2147483647 days",
        "2147483648 days", "178956970 years 7 mons", "178956971 years", "9223372036854.775807 seconds", "2562047788:00:54.775807", "P1Y2M3DT4H5M6S", "P1Y", "PT1.5S", "P-1Y2M", "PT-4H", "P2W", "P1.5D", "P0.5M", "PT0S",
        "P", "PT", "P1H", "PT1D", "p1y", "P1Y2M3DT", "+1 day", "1 day, 2 hours", "1 mon -1 hour", "-0.5 hours", ".5 days", "5. days", "1 2", "1 2:00",
    ];

    [Theory]
    [InlineData("Mdy")]
    [InlineData("Dmy")]
    [InlineData("Ymd")]
    public Task Date(string order) => AssertSameAsync(PgTypes.Date, Dates, new OutputSettings { DateOrder = Enum.Parse<DateOrder>(order) });

    [Fact]
    public Task Timestamp() => AssertSameAsync(PgTypes.Timestamp, [.. Timestamps, .. Dates]);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    public Task Timestamp_with_zone(string name)
    {
        Assert.True(PgTimeZone.TryFind(name, out var zone));
        return AssertSameAsync(PgTypes.TimestampTz, [.. Timestamps, .. Dates], new OutputSettings { TimeZone = zone });
    }

    [Fact]
    public async Task Time()
    {
        await AssertSameAsync(PgTypes.Time, Times);
        await AssertSameAsync(PgTypes.TimeTz, Times);
    }

    [Theory]
    [InlineData(nameof(IntervalStyle.Postgres))]
    [InlineData(nameof(IntervalStyle.SqlStandard))]
    public Task Interval(string style) =>
        AssertSameAsync(PgTypes.Interval, Intervals, new OutputSettings { IntervalStyle = Enum.Parse<IntervalStyle>(style) });
}
