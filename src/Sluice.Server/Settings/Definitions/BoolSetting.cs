using Sluice.Protocol.Errors;

namespace Sluice.Server.Settings.Definitions;

/// <summary>on or off; true, yes, 1 and their opposites, and what they may be cut down to, mean the same.</summary>
internal sealed class BoolSetting(string name, bool isOn, string description) : SettingDefinition(name, description)
{
    private static readonly SettingValue On = new("on", 1);
    private static readonly SettingValue Off = new("off", 0);

    public override SettingKind Kind => SettingKind.Bool;

    protected override string DefaultText => isOn ? "on" : "off";

    public override SettingValue Parse(string text, SettingValue current, SettingValue reset) =>
        TryParse(text, out bool value)
            ? value ? On : Off
            : throw PgError.Error(SqlStates.InvalidParameterValue, $"parameter \"{Name}\" requires a Boolean value").ToException();

    internal static bool TryParse(string text, out bool value)
    {
        // "o" alone could be either.
        value = Begins("true", text, 1) || Begins("yes", text, 1) || Begins("on", text, 2) || text == "1";
        return value || Begins("false", text, 1) || Begins("no", text, 1) || Begins("off", text, 2) || text == "0";
    }

    private static bool Begins(string word, string text, int least) =>
        text.Length >= least && word.StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
