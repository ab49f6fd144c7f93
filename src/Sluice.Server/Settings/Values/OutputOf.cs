using Sluice.Server.Results;
using Sluice.Server.Settings.Checks;
using Sluice.Server.Settings.Groups;

namespace Sluice.Server.Settings.Values;

/// <summary>Gathers the parameters that shape values as text.</summary>
internal static class OutputOf
{
    public static OutputSettings Values(SettingValues values)
    {
        (string style, string order) = DateStyleSetting.Split(values.Get(ClientSettings.DateStyle));
        string zoneName = values.Get(ClientSettings.TimeZone).Text;
        if (!PgTimeZone.TryFind(zoneName, out PgTimeZone zone))
            throw new InvalidOperationException($"the time zone \"{zoneName}\" was there when it was set and is gone");
        return new OutputSettings
        {
            TimeZone = zone,
            ExtraFloatDigits = (int)values.Get(ClientSettings.ExtraFloatDigits).Number,
            ByteaEscape = values.Get(ClientSettings.ByteaOutput).Text == "escape",
            IntervalStyle = (IntervalStyle)(int)values.Get(ClientSettings.IntervalStyle).Number,
            DateStyle = Enum.Parse<DateStyle>(style, ignoreCase: true),
            DateOrder = Enum.Parse<DateOrder>(order, ignoreCase: true),
        };
    }
}
