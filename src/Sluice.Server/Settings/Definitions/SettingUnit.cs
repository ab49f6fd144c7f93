namespace Sluice.Server.Settings.Definitions;

/// <summary>The unit a number is kept in; values may be given in the others of its kind (PostgreSQL manual, 19.1.1).</summary>
internal enum SettingUnit
{
    None,
    Bytes,
    Kilobytes,

    /// <summary>8 kB.</summary>
    Blocks,
    Megabytes,
    Milliseconds,
    Seconds,
    Minutes,
}
