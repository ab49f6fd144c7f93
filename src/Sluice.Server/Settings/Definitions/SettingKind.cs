namespace Sluice.Server.Settings.Definitions;

/// <summary>The types of run-time parameters (PostgreSQL manual, 19.1.1).</summary>
internal enum SettingKind
{
    Bool,
    Integer,
    Real,
    Enum,
    String,
}
