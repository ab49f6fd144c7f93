using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>Logging and statistics. Most are a superuser's: clients may read them and not change them.</summary>
internal static class DiagnosticSettings
{
    private static readonly string[] Levels =
        ["debug5", "debug4", "debug3", "debug2", "debug1", "info", "notice", "warning", "error", "log", "fatal", "panic"];

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        new BoolSetting("debug_pretty_print", true, "Whether shown trees are indented."),
        new BoolSetting("debug_print_parse", false, "Whether parse trees are logged."),
        new BoolSetting("debug_print_plan", false, "Whether plans are logged."),
        new BoolSetting("debug_print_rewritten", false, "Whether rewritten trees are logged."),
        new BoolSetting("trace_notify", false, "Whether LISTEN and NOTIFY are traced."),
        new BoolSetting("trace_sort", false, "Whether sorts are traced."),
        new IntegerSetting(
            "log_parameter_max_length_on_error", 0, -1, 1_073_741_823, SettingUnit.Bytes, "Bytes of each parameter logged with an error."),
        new EnumSetting("stats_fetch_consistency", "cache", ["none", "cache", "snapshot"], "How statistics are read."),
        new BoolSetting("log_duration", false, "Whether durations are logged.") { Context = SettingContext.Superuser },
        new EnumSetting("log_error_verbosity", "default", ["terse", "default", "verbose"], "Detail of logged errors.")
        {
            Context = SettingContext.Superuser,
        },
        new BoolSetting("log_lock_waits", false, "Whether waits for locks are logged.") { Context = SettingContext.Superuser },
        new IntegerSetting(
            "log_min_duration_statement", -1, -1, int.MaxValue, SettingUnit.Milliseconds, "Duration from which statements are logged.")
        {
            Context = SettingContext.Superuser,
        },
        new IntegerSetting("log_min_duration_sample", -1, -1, int.MaxValue, SettingUnit.Milliseconds, "Duration from which some are logged.")
        {
            Context = SettingContext.Superuser,
        },
        new EnumSetting("log_min_messages", "warning", Levels, "Least severity that is logged.") { Context = SettingContext.Superuser },
        new EnumSetting("log_min_error_statement", "error", Levels, "Least severity whose statement is logged.")
        {
            Context = SettingContext.Superuser,
        },
        new BoolSetting("log_parser_stats", false, "Whether the parser's figures are logged.") { Context = SettingContext.Superuser },
        new BoolSetting("log_planner_stats", false, "Whether the planner's figures are logged.") { Context = SettingContext.Superuser },
        new BoolSetting("log_executor_stats", false, "Whether the executor's figures are logged.") { Context = SettingContext.Superuser },
        new BoolSetting("log_statement_stats", false, "Whether statements' figures are logged.") { Context = SettingContext.Superuser },
        new EnumSetting("log_statement", "none", ["none", "ddl", "mod", "all"], "Which statements are logged.")
        {
            Context = SettingContext.Superuser,
        },
        new IntegerSetting("log_temp_files", -1, -1, int.MaxValue, SettingUnit.Kilobytes, "Size from which temporary files are logged.")
        {
            Context = SettingContext.Superuser,
        },
        new BoolSetting("log_connections", false, "Whether connections are logged.") { Context = SettingContext.Backend },
        new BoolSetting("log_disconnections", false, "Whether ends of sessions are logged.") { Context = SettingContext.Backend },
        new BoolSetting("track_activities", true, "Whether running statements are shown.") { Context = SettingContext.Superuser },
        new BoolSetting("track_counts", true, "Whether table figures are kept.") { Context = SettingContext.Superuser },
        new BoolSetting("track_io_timing", false, "Whether reads are timed.") { Context = SettingContext.Superuser },
        new BoolSetting("track_wal_io_timing", false, "Whether log writes are timed.") { Context = SettingContext.Superuser },
        new EnumSetting("track_functions", "none", ["none", "pl", "all"], "Which calls are counted.") { Context = SettingContext.Superuser },
        new BoolSetting("update_process_title", true, "Whether the process title shows the statement.") { Context = SettingContext.Superuser },
        new EnumSetting("compute_query_id", "auto", ["auto", "regress", "on", "off"], "Whether statements are numbered.")
        {
            Context = SettingContext.Superuser,
        },
        new IntegerSetting("track_activity_query_size", 1024, 100, 1_048_576, SettingUnit.Bytes, "Bytes of a statement shown.")
        {
            Context = SettingContext.Postmaster,
        },
    ];
}
