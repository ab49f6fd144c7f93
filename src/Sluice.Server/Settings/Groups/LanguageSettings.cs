using Sluice.Server.Settings.Checks;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>How SQL is read and objects are made; what dumps and drivers set before they begin.</summary>
internal static class LanguageSettings
{
    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        new StringSetting("standard_conforming_strings", "on", "Whether backslashes in strings are ordinary; they are.")
        {
            IsReported = true,
            Check = TextChecks.OnlyOn,
            ShownAs = SettingKind.Bool,
        },
        new BoolSetting("escape_string_warning", true, "Whether backslashes in ordinary strings are warned of."),
        new EnumSetting("backslash_quote", "safe_encoding", ["safe_encoding", "on", "off"], "Whether \\' is a quote in strings.")
        {
            Aliases = PlannerSettings.OnOff,
        },
        new BoolSetting("array_nulls", true, "Whether NULL in array text is null."),
        new BoolSetting("transform_null_equals", false, "Whether = NULL means IS NULL."),
        new BoolSetting("quote_all_identifiers", false, "Whether names are always quoted when SQL is shown."),
        new BoolSetting("row_security", true, "Whether row security is applied."),
        new EnumSetting("xmlbinary", "base64", ["base64", "hex"], "Form of binary values in XML."),
        new EnumSetting("xmloption", "content", ["content", "document"], "What XML values are taken for."),
        new BoolSetting("check_function_bodies", true, "Whether function bodies are checked when made."),
        new BoolSetting("lo_compat_privileges", false, "Whether large objects go unchecked.") { Context = SettingContext.Superuser },
        new BoolSetting("synchronize_seqscans", true, "Whether scans of one table share their reads."),
        new BoolSetting("event_triggers", true, "Whether event triggers fire.") { Context = SettingContext.Superuser },
        new StringSetting("restrict_nonsystem_relation_kind", "", "Kinds of relations that may not be read.") { List = SettingList.Plain },
        new StringSetting("createrole_self_grant", "", "What a role's maker is granted.") { List = SettingList.Plain },
        new StringSetting("default_table_access_method", "heap", "Access method of new tables.") { Check = TextChecks.Only("heap") },
        new StringSetting("default_tablespace", "", "Tablespace of new tables.") { Check = TextChecks.Only("", "pg_default") },
        new StringSetting("temp_tablespaces", "", "Tablespaces of temporary tables.")
        {
            List = SettingList.Names,
            Check = TextChecks.Only("", "\"\"", "pg_default"),
        },
        new EnumSetting("default_toast_compression", "pglz", ["pglz", "lz4"], "Compression of large values."),
        new EnumSetting("password_encryption", "scram-sha-256", ["md5", "scram-sha-256"], "Form of stored passwords."),
        new IntegerSetting("scram_iterations", 4096, 1, int.MaxValue, SettingUnit.None, "Rounds of a new SCRAM verifier.") { IsReported = true },
        new EnumSetting("icu_validation_level", "warning", Severities, "What a wrong locale is answered with.") { Aliases = Disabled },
        new EnumSetting("session_replication_role", "origin", ["origin", "replica", "local"], "Which triggers fire.")
        {
            Context = SettingContext.Superuser,
        },
        new BoolSetting("exit_on_error", false, "Whether any error ends the session."),
        new StringSetting("local_preload_libraries", "", "Libraries loaded with the session.") { List = SettingList.Names },
        new StringSetting("session_preload_libraries", "", "Libraries loaded with the session.") { Context = SettingContext.Superuser },
        new StringSetting("dynamic_library_path", "$libdir", "Where libraries are sought.") { Context = SettingContext.Superuser },
        new BoolSetting("allow_system_table_mods", false, "Whether catalogs may be changed.") { Context = SettingContext.Superuser },
    ];

    private static string[] Severities => ["debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error"];

    private static Dictionary<string, string> Disabled => new() { ["disabled"] = "disabled" };
}
