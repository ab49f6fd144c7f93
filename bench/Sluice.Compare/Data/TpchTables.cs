namespace Sluice.Compare.Data;

/// <summary>The eight tables of TPC-H, the smallest first.</summary>
internal static class TpchTables
{
    public static IReadOnlyList<string> Names { get; } =
        ["region", "nation", "supplier", "part", "partsupp", "customer", "orders", "lineitem"];

    public static string File(string folder, string table) => Path.Combine(folder, $"{table}.parquet");

    public static bool AllIn(string folder) => Names.All(table => System.IO.File.Exists(File(folder, table)));
}
