using System.Collections.Frozen;

namespace Sluice.Server.Settings.Relation;

/// <summary>PostgreSQL's groups of parameters, as pg_settings.category names them.</summary>
internal static class SettingCategories
{
    /// <summary>The group of what is in none of the others.</summary>
    private const string Preset = "Preset Options";

    private const string Custom = "Customized Options";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["Autovacuum"] = "autovacuum",
        ["Client Connection Defaults / Locale and Formatting"] =
            "DateStyle IntervalStyle TimeZone client_encoding default_text_search_config extra_float_digits icu_validation_level " +
            "lc_messages lc_monetary lc_numeric lc_time timezone_abbreviations",
        ["Client Connection Defaults / Other Defaults"] = "dynamic_library_path gin_fuzzy_search_limit",
        ["Client Connection Defaults / Shared Library Preloading"] = "local_preload_libraries session_preload_libraries shared_preload_libraries",
        ["Client Connection Defaults / Statement Behavior"] =
            "bytea_output check_function_bodies client_min_messages createrole_self_grant default_table_access_method " +
            "default_tablespace default_toast_compression default_transaction_deferrable default_transaction_isolation " +
            "default_transaction_read_only event_triggers gin_pending_list_limit idle_in_transaction_session_timeout " +
            "idle_session_timeout lock_timeout restrict_nonsystem_relation_kind row_security search_path session_replication_role " +
            "statement_timeout temp_tablespaces transaction_deferrable transaction_isolation transaction_read_only " +
            "transaction_timeout vacuum_failsafe_age vacuum_freeze_min_age vacuum_freeze_table_age vacuum_multixact_failsafe_age " +
            "vacuum_multixact_freeze_min_age vacuum_multixact_freeze_table_age xmlbinary xmloption",
        ["Connections and Authentication / Authentication"] = "authentication_timeout password_encryption scram_iterations",
        ["Connections and Authentication / Connection Settings"] =
            "client_connection_check_interval listen_addresses max_connections port reserved_connections " +
            "superuser_reserved_connections tcp_keepalives_count tcp_keepalives_idle tcp_keepalives_interval tcp_user_timeout",
        ["Connections and Authentication / SSL"] = "ssl ssl_max_protocol_version ssl_min_protocol_version",
        ["Developer Options"] = "allow_system_table_mods debug_parallel_query jit_expressions jit_tuple_deforming trace_notify trace_sort",
        ["Error Handling"] = "exit_on_error",
        ["Lock Management"] = "deadlock_timeout",
        ["Query Tuning / Genetic Query Optimizer"] = "geqo geqo_effort geqo_generations geqo_pool_size geqo_seed geqo_selection_bias geqo_threshold",
        ["Query Tuning / Other Planner Options"] =
            "constraint_exclusion cursor_tuple_fraction default_statistics_target from_collapse_limit jit join_collapse_limit " +
            "plan_cache_mode recursive_worktable_factor",
        ["Query Tuning / Planner Cost Constants"] =
            "cpu_index_tuple_cost cpu_operator_cost cpu_tuple_cost effective_cache_size jit_above_cost jit_inline_above_cost " +
            "jit_optimize_above_cost min_parallel_index_scan_size min_parallel_table_scan_size parallel_setup_cost " +
            "parallel_tuple_cost random_page_cost seq_page_cost",
        ["Query Tuning / Planner Method Configuration"] =
            "enable_async_append enable_bitmapscan enable_gathermerge enable_group_by_reordering enable_hashagg enable_hashjoin " +
            "enable_incremental_sort enable_indexonlyscan enable_indexscan enable_material enable_memoize enable_mergejoin " +
            "enable_nestloop enable_parallel_append enable_parallel_hash enable_partition_pruning enable_partitionwise_aggregate " +
            "enable_partitionwise_join enable_presorted_aggregate enable_seqscan enable_sort enable_tidscan",
        ["Replication / Standby Servers"] = "hot_standby",
        ["Reporting and Logging / Process Title"] = "cluster_name update_process_title",
        ["Reporting and Logging / What to Log"] =
            "application_name debug_pretty_print debug_print_parse debug_print_plan debug_print_rewritten log_connections " +
            "log_disconnections log_duration log_error_verbosity log_lock_waits log_parameter_max_length_on_error log_statement " +
            "log_temp_files log_timezone",
        ["Reporting and Logging / When to Log"] = "log_min_duration_sample log_min_duration_statement log_min_error_statement log_min_messages",
        ["Resource Usage / Asynchronous Behavior"] =
            "backend_flush_after effective_io_concurrency maintenance_io_concurrency max_parallel_maintenance_workers " +
            "max_parallel_workers max_parallel_workers_per_gather max_worker_processes parallel_leader_participation",
        ["Resource Usage / Cost-Based Vacuum Delay"] = "vacuum_cost_delay vacuum_cost_limit vacuum_cost_page_dirty vacuum_cost_page_hit vacuum_cost_page_miss",
        ["Resource Usage / Disk"] = "temp_file_limit",
        ["Resource Usage / Memory"] =
            "hash_mem_multiplier logical_decoding_work_mem maintenance_work_mem max_prepared_transactions max_stack_depth " +
            "shared_buffers temp_buffers vacuum_buffer_usage_limit work_mem",
        ["Statistics / Cumulative Query and Index Statistics"] =
            "stats_fetch_consistency track_activities track_activity_query_size track_counts track_functions track_io_timing " +
            "track_wal_io_timing",
        ["Statistics / Monitoring"] = "compute_query_id log_executor_stats log_parser_stats log_planner_stats log_statement_stats",
        ["Ungrouped"] = "is_superuser role session_authorization",
        ["Version and Platform Compatibility / Other Platforms and Clients"] = "transform_null_equals",
        ["Version and Platform Compatibility / Previous PostgreSQL Versions"] =
            "array_nulls backslash_quote escape_string_warning lo_compat_privileges quote_all_identifiers " +
            "standard_conforming_strings synchronize_seqscans",
        ["Write-Ahead Log / Settings"] = "commit_siblings fsync full_page_writes synchronous_commit wal_level wal_skip_threshold",
    }
        .SelectMany(group => group.Value.Split(' ').Select(name => (Name: name, Category: group.Key)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Category, StringComparer.OrdinalIgnoreCase);

    public static string Of(string name) => ByName.GetValueOrDefault(name, name.Contains('.', StringComparison.Ordinal) ? Custom : Preset);
}
