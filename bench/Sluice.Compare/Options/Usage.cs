using Sluice.Compare.Measurements;

namespace Sluice.Compare.Options;

/// <summary>What --help prints.</summary>
internal static class Usage
{
    public static string Text => $"""
        Measures Sluice beside PostgreSQL 18, PostgreSQL 15 and DuckDB in process, in one run on one machine.
        usage: bench/compare [OPTION]...

          --sf N               TPC-H at scale factor N, made once and kept [default: 1]
          --data DIR           Parquet files of the eight tables instead of made ones
          --cache DIR          where made data is kept [default: bin/bench-data]
          --rounds N           measured rounds, after one that is not [default: 5]
          --only NAME[,NAME]   only these measurements
          --idle-sessions N    how many sessions the memory of an idle one is found with [default: 10000]
          --without-postgres-15
          --without-postgres   Sluice alone, for large scale factors
          --write-table FILE   writes the table as Markdown, between the marks in FILE where it has them
          --chart FILE         draws the table as an SVG
          --quick              about two minutes at scale factor 0.05, without PostgreSQL 15; fails if a ratio is less than half of that in bench/recorded.txt
          --record             writes this run's ratios to bench/recorded.txt instead
          --help               this

        measurements:
        {string.Join('\n', AllMeasurements.List.Select(one => $"  {one.Name,-19}  {one.About}"))}
        """;
}
