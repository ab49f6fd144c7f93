using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>PostgreSQL's planner switches and costs: kept for clients that set them, without effect on the engine.</summary>
internal static class PlannerSettings
{
    private static readonly string[] SwitchesOn =
    [
        "async_append", "bitmapscan", "gathermerge", "group_by_reordering", "hashagg", "hashjoin", "incremental_sort", "indexonlyscan",
        "indexscan", "material", "memoize", "mergejoin", "nestloop", "parallel_append", "parallel_hash", "partition_pruning",
        "presorted_aggregate", "seqscan", "sort", "tidscan",
    ];

    private static readonly string[] SwitchesOff = ["partitionwise_aggregate", "partitionwise_join"];

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        .. SwitchesOn.Select(name => Switch(name, isOn: true)),
        .. SwitchesOff.Select(name => Switch(name, isOn: false)),
        Cost("seq_page_cost", 1, 0, "reading a page in order"),
        Cost("random_page_cost", 4, 0, "reading a page out of order"),
        Cost("cpu_tuple_cost", 0.01, 0, "handling a row"),
        Cost("cpu_index_tuple_cost", 0.005, 0, "handling an index entry"),
        Cost("cpu_operator_cost", 0.0025, 0, "calling an operator"),
        Cost("parallel_setup_cost", 1000, 0, "starting parallel workers"),
        Cost("parallel_tuple_cost", 0.1, 0, "passing a row from a worker"),
        Cost("jit_above_cost", 100_000, -1, "a query that is worth compiling"),
        Cost("jit_inline_above_cost", 500_000, -1, "a query that is worth inlining"),
        Cost("jit_optimize_above_cost", 500_000, -1, "a query that is worth optimizing"),
        new BoolSetting("jit", true, "Whether queries may be compiled."),
        new BoolSetting("jit_expressions", true, "Whether expressions may be compiled."),
        new BoolSetting("jit_tuple_deforming", true, "Whether reading rows may be compiled."),
        new BoolSetting("geqo", true, "Whether joins may be ordered by a genetic search."),
        Count("geqo_threshold", 12, 2, int.MaxValue, "Joined tables from which the genetic search is used."),
        Count("geqo_effort", 5, 1, 10, "Effort of the genetic search."),
        Count("geqo_pool_size", 0, 0, int.MaxValue, "Individuals of the genetic search."),
        Count("geqo_generations", 0, 0, int.MaxValue, "Rounds of the genetic search."),
        new RealSetting("geqo_selection_bias", 2, 1.5, 2, SettingUnit.None, "Selection pressure of the genetic search."),
        new RealSetting("geqo_seed", 0, 0, 1, SettingUnit.None, "Seed of the genetic search."),
        Count("from_collapse_limit", 8, 1, int.MaxValue, "Most tables merged from subqueries."),
        Count("join_collapse_limit", 8, 1, int.MaxValue, "Most tables merged from joins."),
        Count("default_statistics_target", 100, 1, 10_000, "Detail of table statistics."),
        new RealSetting("cursor_tuple_fraction", 0.1, 0, 1, SettingUnit.None, "Share of a cursor's rows that is planned for."),
        new RealSetting("recursive_worktable_factor", 10, 0.001, 1_000_000, SettingUnit.None, "Expected growth of a recursive query."),
        new EnumSetting("constraint_exclusion", "partition", ["partition", "on", "off"], "When constraints prune tables.") { Aliases = OnOff },
        new EnumSetting("plan_cache_mode", "auto", ["auto", "force_generic_plan", "force_custom_plan"], "Choice of plan for prepared statements."),
        new EnumSetting("debug_parallel_query", "off", ["off", "on", "regress"], "Whether parallel plans are forced.") { Aliases = OnOff },
        new BoolSetting("parallel_leader_participation", true, "Whether the leader works too."),
        Count("max_parallel_workers", 8, 0, 1024, "Most parallel workers at once."),
        Count("max_parallel_workers_per_gather", 2, 0, 1024, "Most parallel workers of a node."),
        Count("max_parallel_maintenance_workers", 2, 0, 1024, "Most parallel workers of a maintenance command."),
        new IntegerSetting("min_parallel_table_scan_size", 1024, 0, 715_827_882, SettingUnit.Blocks, "Least table read in parallel."),
        new IntegerSetting("min_parallel_index_scan_size", 64, 0, 715_827_882, SettingUnit.Blocks, "Least index read in parallel."),
        new IntegerSetting("effective_cache_size", 524_288, 1, int.MaxValue, SettingUnit.Blocks, "Memory taken to cache files."),
        Count("effective_io_concurrency", 1, 0, 1000, "Requests a disk answers at once."),
        Count("maintenance_io_concurrency", 10, 0, 1000, "Requests a disk answers at once, for maintenance."),
    ];

    /// <summary>The words for on and off that an enum takes besides its own.</summary>
    internal static Dictionary<string, string> OnOff => new()
    {
        ["true"] = "on",
        ["yes"] = "on",
        ["1"] = "on",
        ["false"] = "off",
        ["no"] = "off",
        ["0"] = "off",
    };

    private static BoolSetting Switch(string name, bool isOn) => new($"enable_{name}", isOn, $"Planner switch for {name.Replace('_', ' ')}.");

    private static RealSetting Cost(string name, double initial, double min, string what) =>
        new(name, initial, min, double.MaxValue, SettingUnit.None, $"Planner's cost of {what}.");

    private static IntegerSetting Count(string name, int initial, int min, int max, string description) =>
        new(name, initial, min, max, SettingUnit.None, description);
}
