using Sluice.Compare.Data;

namespace Sluice.Compare.InProcess;

/// <summary>DuckDB in this process over the same Parquet as the server, with the settings the server gives it.</summary>
internal static class LakeInProcess
{
    public static DuckDb Open(string folder)
    {
        var database = new DuckDb();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        database.Run($"""
            SET memory_limit = '{memory}B'; SET threads = {Environment.ProcessorCount}; SET integer_division = true;
            SET default_null_order = 'nulls_last_on_asc_first_on_desc'; SET preserve_insertion_order = true; SET parquet_metadata_cache = true;
            SET scheduler_process_partial = true;
            """);
        foreach (var table in TpchTables.Names)
            database.Run($"CREATE VIEW {table} AS SELECT * FROM read_parquet('{TpchTables.File(folder, table)}', hive_partitioning = false)");
        return database;
    }
}
