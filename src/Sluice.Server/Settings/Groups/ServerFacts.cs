using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>What the server is, for clients to read.</summary>
internal static class ServerFacts
{
    /// <summary>The PostgreSQL whose behaviour the server follows.</summary>
    public const string PostgresVersion = "17.6";

    private const int PostgresVersionNumber = 170_006;

    public static readonly string ServerVersion =
        $"{PostgresVersion} (Sluice {typeof(ServerFacts).Assembly.GetName().Version!.ToString(fieldCount: 3)})";

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        new StringSetting("server_version", ServerVersion, "Version of PostgreSQL followed, and the server's own.")
        {
            IsReported = true,
            Context = SettingContext.Internal,
        },
        new StringSetting("sluice.root_certificates", "", "Root certificates that clients need, as PEM.")
        {
            Context = SettingContext.Internal,
            IsHidden = true,
        },
        FactNumber("server_version_num", PostgresVersionNumber, "Version of PostgreSQL followed, as a number."),
        new StringSetting("server_encoding", "UTF8", "Encoding of the server's text.") { IsReported = true, Context = SettingContext.Internal },
        FactOnOff("integer_datetimes", true, "Whether timestamps are 64-bit integers.", isReported: true),
        FactOnOff("in_hot_standby", false, "Whether the server is a standby.", isReported: true),
        FactNumber("block_size", 8192, "Size of a disk block in bytes."),
        FactNumber("wal_block_size", 8192, "Size of a block of the write-ahead log in bytes."),
        new IntegerSetting("wal_segment_size", 16_777_216, 1_048_576, 1_073_741_824, SettingUnit.Bytes, "Size of a segment of the write-ahead log.")
        {
            Context = SettingContext.Internal,
        },
        new IntegerSetting("segment_size", 131_072, 131_072, 131_072, SettingUnit.Blocks, "Size of a segment of a table.")
        {
            Context = SettingContext.Internal,
        },
        FactNumber("max_function_args", 100, "Most arguments of a function."),
        FactNumber("max_identifier_length", 63, "Longest name in bytes."),
        FactNumber("max_index_keys", 32, "Most columns of an index."),
        Fact("lc_collate", "C", "Locale of sorting."),
        Fact("lc_ctype", "C.UTF-8", "Locale of letters."),
        FactOnOff("data_checksums", false, "Whether data pages carry checksums."),
        FactOnOff("debug_assertions", false, "Whether assertions are built in."),
        Fact("ssl_library", "OpenSSL", "Library that does TLS."),
        Fact("huge_pages_status", "off", "Whether huge pages are in use."),
        new BoolSetting("ssl", true, "Whether connections are encrypted; all are.") { Context = SettingContext.Sighup },
        new EnumSetting("ssl_min_protocol_version", "TLSv1.2", ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"], "Oldest TLS accepted.") { Context = SettingContext.Sighup },
        new EnumSetting("ssl_max_protocol_version", "", ["", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"], "Newest TLS accepted.") { Context = SettingContext.Sighup },
        new StringSetting("listen_addresses", "localhost", "Addresses listened on.") { Context = SettingContext.Postmaster },
        new IntegerSetting("port", 5432, 1, 65535, SettingUnit.None, "Port listened on.") { Context = SettingContext.Postmaster },
        new IntegerSetting("max_connections", 100, 1, 262_143, SettingUnit.None, "Most sessions at once.")
        {
            Context = SettingContext.Postmaster,
        },
        new IntegerSetting("superuser_reserved_connections", 0, 0, 262_143, SettingUnit.None, "Sessions kept for superusers.")
        {
            Context = SettingContext.Postmaster,
        },
        new IntegerSetting("reserved_connections", 0, 0, 262_143, SettingUnit.None, "Sessions kept for a role.")
        {
            Context = SettingContext.Postmaster,
        },
        new IntegerSetting("max_prepared_transactions", 0, 0, 262_143, SettingUnit.None, "Most prepared transactions.")
        {
            Context = SettingContext.Postmaster,
        },
        new IntegerSetting("authentication_timeout", 60, 1, 600, SettingUnit.Seconds, "Longest a login may take.")
        {
            Context = SettingContext.Sighup,
        },
        new IntegerSetting("shared_buffers", 16_384, 16, 1_073_741_823, SettingUnit.Blocks, "Memory for shared buffers.")
        {
            Context = SettingContext.Postmaster,
        },
        new IntegerSetting("max_worker_processes", 8, 0, 262_143, SettingUnit.None, "Most background processes.")
        {
            Context = SettingContext.Postmaster,
        },
        new EnumSetting("wal_level", "minimal", ["minimal", "replica", "logical"], "Detail of the write-ahead log.")
        {
            Context = SettingContext.Postmaster,
        },
        new BoolSetting("hot_standby", true, "Whether a standby answers queries.") { Context = SettingContext.Postmaster },
        new BoolSetting("autovacuum", false, "Whether tables are vacuumed; there is nothing to vacuum.")
        {
            Context = SettingContext.Sighup,
        },
        new BoolSetting("fsync", true, "Whether writes are forced to disk.") { Context = SettingContext.Sighup },
        new BoolSetting("full_page_writes", true, "Whether whole pages are logged.") { Context = SettingContext.Sighup },
        new StringSetting("log_timezone", "UTC", "Time zone of the log.") { Context = SettingContext.Sighup },
        new StringSetting("cluster_name", "", "Name of the server.") { Context = SettingContext.Postmaster },
        new StringSetting("shared_preload_libraries", "", "Libraries loaded at start.") { Context = SettingContext.Postmaster },
    ];

    private static StringSetting Fact(string name, string value, string description) =>
        new(name, value, description) { Context = SettingContext.Internal };

    private static IntegerSetting FactNumber(string name, int value, string description) =>
        new(name, value, value, value, SettingUnit.None, description) { Context = SettingContext.Internal };

    private static BoolSetting FactOnOff(string name, bool isOn, string description, bool isReported = false) =>
        new(name, isOn, description) { Context = SettingContext.Internal, IsReported = isReported };
}
