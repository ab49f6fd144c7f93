namespace Sluice.Server.Settings.Definitions;

/// <summary>What SET makes of more than one value.</summary>
internal enum SettingList
{
    /// <summary>An error.</summary>
    None,

    /// <summary>Joined by commas as they are.</summary>
    Plain,

    /// <summary>Names, each quoted where it needs to be, joined by commas.</summary>
    Names,
}
