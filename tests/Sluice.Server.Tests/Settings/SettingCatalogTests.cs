using Sluice.Server.Settings;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Tests.Settings;

public class SettingCatalogTests
{
    [Fact]
    public void Every_default_is_a_value_and_reads_back_as_itself()
    {
        foreach (SettingDefinition setting in SettingCatalog.All)
            Assert.Equal(setting.Default, setting.Parse(setting.Default.Text, setting.Default, setting.Default));
    }

    [Fact]
    public void No_value_however_wrong_does_more_than_be_refused()
    {
        string[] hostile = ["", " ", "'", "\"", "\0", new string('9', 400), "-" + new string('9', 400), "1e999999999", new string('a', 70_000), "😀",
            "\ud800", "INTERVAL '", "INTERVAL ''", "INTERVAL '::'", "INTERVAL '9999999999:00'", "<", "<>", "<+02", "../..", "/", ",", "0x", "--1"];
        foreach (SettingDefinition setting in SettingCatalog.All)
        {
            foreach (string text in hostile)
            {
                Exception? thrown = Record.Exception(() => setting.Parse(text, setting.Default, setting.Default));
                Assert.True(thrown is null or Protocol.Errors.PgErrorException, $"{setting.Name} = {text}: {thrown}");
            }
        }
    }

    [Fact]
    public void Names_are_found_in_any_case() => Assert.Equal("IntervalStyle", SettingCatalog.Find("INTERVALSTYLE")?.Name);

    [Fact]
    public void Nothing_else_is_found() => Assert.Null(SettingCatalog.Find("interval_style"));
}
