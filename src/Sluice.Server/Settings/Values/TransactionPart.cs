using Sluice.Server.Settings.Definitions;
using Sluice.Server.Settings.Groups;
using Sluice.Sql.Commands;

namespace Sluice.Server.Settings.Values;

/// <summary>The parameters that are modes of the running transaction rather than values of the session.</summary>
internal static class TransactionPart
{
    /// <summary>The modes with one parameter changed; false when the parameter is none of them.</summary>
    public static bool TryWith(TransactionModes modes, SettingDefinition setting, SettingValue value, out TransactionModes changed)
    {
        changed =
            setting == TransactionSettings.Isolation ? modes with { Isolation = value.Text }
            : setting == TransactionSettings.ReadOnly ? modes with { ReadOnly = value.Number != 0 }
            : setting == TransactionSettings.Deferrable ? modes with { Deferrable = value.Number != 0 }
            : modes;
        return !ReferenceEquals(changed, modes);
    }

    /// <summary>What SHOW gives for one of them; null for every other parameter.</summary>
    public static string? TextOf(TransactionModes modes, SettingDefinition setting) =>
        setting == TransactionSettings.Isolation ? modes.Isolation
        : setting == TransactionSettings.ReadOnly ? OnOff(modes.ReadOnly)
        : setting == TransactionSettings.Deferrable ? OnOff(modes.Deferrable)
        : null;

    /// <summary>Modes with those changed that others name.</summary>
    public static TransactionModes Overlay(TransactionModes modes, TransactionModes over) => over == TransactionModes.None ? modes : new(
        over.Isolation ?? modes.Isolation, over.ReadOnly ?? modes.ReadOnly, over.Deferrable ?? modes.Deferrable);

    private static string OnOff(bool? value) => value == true ? "on" : "off";
}
