using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>Memory and maintenance parameters: kept for clients that set them, without effect on the engine.</summary>
internal static class ResourceSettings
{
    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        new IntegerSetting("work_mem", 4096, 64, int.MaxValue, SettingUnit.Kilobytes, "Memory of a sort or hash table."),
        new IntegerSetting("maintenance_work_mem", 65_536, 64, int.MaxValue, SettingUnit.Kilobytes, "Memory of a maintenance command."),
        new IntegerSetting("logical_decoding_work_mem", 65_536, 64, int.MaxValue, SettingUnit.Kilobytes, "Memory of logical decoding."),
        new RealSetting("hash_mem_multiplier", 2, 1, 1000, SettingUnit.None, "Share of work_mem a hash table may take."),
        new IntegerSetting("temp_buffers", 1024, 100, 1_073_741_823, SettingUnit.Blocks, "Memory for temporary tables."),
        new IntegerSetting("gin_pending_list_limit", 4096, 64, int.MaxValue, SettingUnit.Kilobytes, "Size of a GIN index's pending list."),
        Count("gin_fuzzy_search_limit", 0, 0, int.MaxValue, "Most rows of a GIN search."),
        new IntegerSetting("wal_skip_threshold", 2048, 0, int.MaxValue, SettingUnit.Kilobytes, "Size from which new files are synced."),
        new IntegerSetting("vacuum_buffer_usage_limit", 2048, 0, 16_777_216, SettingUnit.Kilobytes, "Buffers of a vacuum."),
        new RealSetting("vacuum_cost_delay", 0, 0, 100, SettingUnit.Milliseconds, "Pause of a vacuum."),
        Count("vacuum_cost_limit", 200, 1, 10_000, "Cost at which a vacuum pauses."),
        Count("vacuum_cost_page_dirty", 20, 0, 10_000, "Cost of dirtying a page."),
        Count("vacuum_cost_page_hit", 1, 0, 10_000, "Cost of a cached page."),
        Count("vacuum_cost_page_miss", 2, 0, 10_000, "Cost of a page read."),
        Count("vacuum_freeze_min_age", 50_000_000, 0, 1_000_000_000, "Age at which rows are frozen."),
        Count("vacuum_freeze_table_age", 150_000_000, 0, 2_000_000_000, "Age at which tables are frozen."),
        Count("vacuum_failsafe_age", 1_600_000_000, 0, 2_100_000_000, "Age at which a vacuum hurries."),
        Count("vacuum_multixact_freeze_min_age", 5_000_000, 0, 1_000_000_000, "Multixact age at which rows are frozen."),
        Count("vacuum_multixact_freeze_table_age", 150_000_000, 0, 2_000_000_000, "Multixact age at which tables are frozen."),
        Count("vacuum_multixact_failsafe_age", 1_600_000_000, 0, 2_100_000_000, "Multixact age at which a vacuum hurries."),
        new IntegerSetting("backend_flush_after", 0, 0, 256, SettingUnit.Blocks, "Writes after which they are flushed."),
        Count("commit_siblings", 5, 0, 1000, "Open transactions for which a commit waits."),
        new EnumSetting(
            "synchronous_commit", "on", ["local", "remote_write", "remote_apply", "on", "off"], "What a commit waits for.")
        {
            Aliases = PlannerSettings.OnOff,
        },
        new IntegerSetting("max_stack_depth", 2048, 100, int.MaxValue, SettingUnit.Kilobytes, "Stack a query may use.")
        {
            Context = SettingContext.Superuser,
        },
        new IntegerSetting("temp_file_limit", -1, -1, int.MaxValue, SettingUnit.Kilobytes, "Temporary files a session may use.")
        {
            Context = SettingContext.Superuser,
        },
        new IntegerSetting("deadlock_timeout", 1000, 1, int.MaxValue, SettingUnit.Milliseconds, "Wait before a deadlock is sought.")
        {
            Context = SettingContext.Superuser,
        },
    ];

    private static IntegerSetting Count(string name, int initial, int min, int max, string description) =>
        new(name, initial, min, max, SettingUnit.None, description);
}
