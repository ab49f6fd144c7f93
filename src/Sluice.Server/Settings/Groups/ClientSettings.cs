using Sluice.Server.Settings.Checks;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>What shapes the talk with the client: names, encodings, formats, limits of time.</summary>
internal static class ClientSettings
{
    public static readonly StringSetting ApplicationName = new("application_name", "", "Name the client gives itself, for logs and statistics.")
    {
        IsReported = true,
        Check = TextChecks.PrintableAscii,
    };

    public static readonly StringSetting ClientEncoding = new("client_encoding", "UTF8", "Encoding of text to and from the client.")
    {
        IsReported = true,
        Check = TextChecks.Utf8,
    };

    public static readonly DateStyleSetting DateStyle = new("Layout of dates, and the order in which ambiguous ones are read.")
    {
        IsReported = true,
        List = SettingList.Plain,
    };

    public static readonly EnumSetting IntervalStyle = new(
        "IntervalStyle", "postgres", ["postgres", "postgres_verbose", "sql_standard", "iso_8601"], "Layout of intervals.") { IsReported = true };

    public static readonly StringSetting TimeZone = new("TimeZone", "UTC", "Time zone that timestamps are shown and read in.")
    {
        IsReported = true,
        Check = TimeZoneCheck.Canonical,
    };

    public static readonly IntegerSetting ExtraFloatDigits = new(
        "extra_float_digits", 1, -15, 3, SettingUnit.None, "Digits of floating-point values: above 0 the shortest exact text.");

    public static readonly EnumSetting ByteaOutput = new("bytea_output", "hex", ["escape", "hex"], "Form of bytea values in text.");

    public static readonly StringSetting SearchPath = new("search_path", "\"$user\", public", "Schemas in which unqualified names are sought.")
    {
        List = SettingList.Names,
        Check = TextChecks.Names,
    };

    public static readonly BoolSetting Flatten = new("sluice.flatten", false, "Whether tables with structs are read as their leaves, named \"a.b.c\".");

    public static readonly EnumSetting ClientMinMessages = new(
        "client_min_messages",
        "notice",
        ["debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error"],
        "Least severity of messages sent to the client.")
    {
        Aliases = new Dictionary<string, string> { ["debug"] = "debug2", ["info"] = "info" },
    };

    public static readonly IntegerSetting StatementTimeout = Timeout("statement_timeout", "Longest a statement may run; 0 is for ever.");
    public static readonly IntegerSetting LockTimeout = Timeout("lock_timeout", "Longest a statement may wait for a lock; 0 is for ever.");
    public static readonly IntegerSetting TransactionTimeout = Timeout("transaction_timeout", "Longest a transaction may last; 0 is for ever.");

    public static readonly IntegerSetting IdleInTransactionTimeout = Timeout(
        "idle_in_transaction_session_timeout", "Longest a session may idle in a transaction; 0 is for ever.");

    public static readonly IntegerSetting IdleSessionTimeout = Timeout(
        "idle_session_timeout", "Longest a session may idle outside a transaction; 0 is for ever.");

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        ApplicationName, ClientEncoding, DateStyle, IntervalStyle, TimeZone, ExtraFloatDigits, ByteaOutput, SearchPath, Flatten, ClientMinMessages,
        StatementTimeout, LockTimeout, TransactionTimeout, IdleInTransactionTimeout, IdleSessionTimeout,
        new StringSetting("timezone_abbreviations", "Default", "Set of time zone abbreviations.") { Check = TextChecks.Only("Default") },
        new IntegerSetting(
            "client_connection_check_interval", 0, 0, int.MaxValue, SettingUnit.Milliseconds, "How often a running query looks for its client."),
        new IntegerSetting("tcp_keepalives_idle", 0, 0, int.MaxValue, SettingUnit.Seconds, "Idle time before a TCP keepalive."),
        new IntegerSetting("tcp_keepalives_interval", 0, 0, int.MaxValue, SettingUnit.Seconds, "Time between TCP keepalives."),
        new IntegerSetting("tcp_keepalives_count", 0, 0, int.MaxValue, SettingUnit.None, "TCP keepalives lost before the connection is."),
        new IntegerSetting("tcp_user_timeout", 0, 0, int.MaxValue, SettingUnit.Milliseconds, "TCP user timeout."),
        new StringSetting("lc_messages", "C", "Language of messages.") { Context = SettingContext.Superuser },
        new StringSetting("lc_monetary", "C", "Locale of money.") { Check = TextChecks.Locale },
        new StringSetting("lc_numeric", "C", "Locale of numbers.") { Check = TextChecks.Locale },
        new StringSetting("lc_time", "C", "Locale of dates.") { Check = TextChecks.Locale },
        new StringSetting("default_text_search_config", "pg_catalog.simple", "Text search configuration.") { Check = TextChecks.TextSearch },
    ];

    private static IntegerSetting Timeout(string name, string description) =>
        new(name, 0, 0, int.MaxValue, SettingUnit.Milliseconds, description);
}
