using Sluice.Testing.Servers;

namespace Sluice.Compare.Data;

/// <summary>What lies in bench/ beside the programs.</summary>
internal static class BenchFiles
{
    public static string Combine(params string[] parts) => RepositoryFolder.Combine(["bench", .. parts]);

    /// <summary>Where made tables are kept, out of the way of the sources.</summary>
    public static string DefaultCache => RepositoryFolder.Combine("bin", "bench-data");

    /// <summary>The 22 queries: number and text.</summary>
    public static IReadOnlyList<(int Number, string Sql)> Queries() =>
        [.. Enumerable.Range(1, 22).Select(number => (number, File.ReadAllText(Combine("tpch", "queries", $"{number:00}.sql")).Trim().TrimEnd(';')))];
}
