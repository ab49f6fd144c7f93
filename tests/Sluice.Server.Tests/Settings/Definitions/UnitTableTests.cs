using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Tests.Settings.Definitions;

public class UnitTableTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(1, "1ms")]
    [InlineData(1000, "1s")]
    [InlineData(90_000, "90s")]
    [InlineData(120_000, "2min")]
    [InlineData(86_400_000, "1d")]
    [InlineData(int.MaxValue, "2147483647ms")]
    internal void Times_are_shown_in_the_largest_unit_that_divides_them(long value, string shown) =>
        Assert.Equal(shown, UnitTable.Show(value, SettingUnit.Milliseconds));

    [Theory]
    [InlineData(SettingUnit.Blocks, 1, "8kB")]
    [InlineData(SettingUnit.Blocks, 16_384, "128MB")]
    [InlineData(SettingUnit.Bytes, 1025, "1025B")]
    [InlineData(SettingUnit.Kilobytes, 1536, "1536kB")]
    [InlineData(SettingUnit.Megabytes, 1024, "1GB")]
    [InlineData(SettingUnit.Minutes, 1440, "1d")]
    [InlineData(SettingUnit.None, 1024, "1024")]
    internal void Each_unit_has_its_size(SettingUnit unit, long value, string shown) => Assert.Equal(shown, UnitTable.Show(value, unit));

    [Theory]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(999_999, "999999")]
    [InlineData(1_000_000, "1e+06")]
    [InlineData(double.MaxValue, "1.79769e+308")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Reals_are_written_as_C_does(double value, string shown) => Assert.Equal(shown, UnitTable.Number(value));

    [Fact]
    public void A_unit_of_the_other_kind_is_none() => Assert.False(UnitTable.TryConvert(1, "MB", SettingUnit.Seconds, out _));
}
