using System.Security.Cryptography;
using Sluice.Compare.InProcess;

namespace Sluice.Compare.Data;

/// <summary>Makes the tables of a scale factor by bench/tpch/tables.sql, once, as a folder of Parquet files.</summary>
internal static class TpchParquet
{
    private static readonly string Tables = BenchFiles.Combine("tpch", "tables.sql");

    /// <param name="scaleFactor">As written on the command line; it names the folder.</param>
    public static string Ensure(string cache, string scaleFactor)
    {
        // Named after what makes it, so that other rows are not taken for these.
        var made = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Tables)))[..8];
        var folder = Path.Combine(cache, $"tpch-{scaleFactor}-{made}");
        if (TpchTables.AllIn(folder))
            return folder;
        Progress.Say($"Making TPC-H at scale factor {scaleFactor} in {folder}");
        var unfinished = folder + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        Make(unfinished, scaleFactor);
        // Whole or not at all.
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(unfinished, folder);
        return folder;
    }

    private static void Make(string folder, string scaleFactor)
    {
        // On disk, so that a scale factor may be larger than memory.
        var file = Path.Combine(folder, "tables.duckdb");
        using (var database = new DuckDb(file))
        {
            var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 3;
            database.Run($"SET memory_limit = '{memory}B'; SET temp_directory = '{folder}/spill'; SET preserve_insertion_order = true");
            database.Run($"SET VARIABLE sf = {scaleFactor}");
            database.Run(File.ReadAllText(Tables));
            foreach (var table in TpchTables.Names)
                database.Run($"COPY {table} TO '{TpchTables.File(folder, table)}' (FORMAT parquet)");
        }

        File.Delete(file);
        if (Directory.Exists(Path.Combine(folder, "spill")))
            Directory.Delete(Path.Combine(folder, "spill"), recursive: true);
    }
}
