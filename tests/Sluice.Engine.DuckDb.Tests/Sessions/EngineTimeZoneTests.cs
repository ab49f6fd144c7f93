using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

public sealed class EngineTimeZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("UTC", "UTC")]
    [InlineData("EST5EDT", "EST5EDT")]
    [InlineData("Etc/GMT-2", "Etc/GMT-2")]
    [InlineData("<+02>-02", "Etc/GMT-2")]
    [InlineData("<-05>+05", "Etc/GMT+5")]
    [InlineData("<+00>-00", "Etc/GMT+0")]
    [InlineData("UTC+3", "Etc/GMT+3")]
    [InlineData("XYZ3:00", "Etc/GMT+3")]
    public void Offsets_of_whole_hours_get_the_tz_databases_name(string timeZone, string name) =>
        Assert.Equal(name, EngineTimeZone.NameOf(timeZone));

    [Theory]
    [InlineData("<+05:30>-05:30")]
    [InlineData("<-13>+13")]
    [InlineData("<+15>-15")]
    public void Other_offsets_are_refused(string timeZone) =>
        Assert.Equal(SqlStates.InvalidParameterValue, Assert.Throws<PgErrorException>(() => EngineTimeZone.NameOf(timeZone)).Error.SqlState);
}
