using Sluice.Compare.Data;

namespace Sluice.Compare.Reports;

/// <summary>The ratios of an earlier run, a line each: what was measured, a tab, the ratio. A run that guards must reach half of each.</summary>
internal static class RecordedRatios
{
    private const double Tolerated = 0.5;

    private static readonly string Recorded = BenchFiles.Combine("recorded.txt");

    /// <summary>Replaces what was measured, keeps the rest.</summary>
    public static void Write(IEnumerable<Row> rows)
    {
        var ratios = new OrderedDictionary<string, double>(Read());
        foreach (var row in rows.Where(row => row.IsGuard && row.Ratio is not null))
            ratios[row.What] = row.Ratio!.Value;
        File.WriteAllLines(Recorded, ratios.Select(pair => $"{pair.Key}\t{pair.Value:0.000}"));
    }

    private static Dictionary<string, double> Read() => File.ReadAllLines(Recorded)
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1]));

    /// <summary>A sentence for each ratio that fell below half of the recorded one.</summary>
    public static IReadOnlyList<string> Fallen(IEnumerable<Row> rows)
    {
        var recorded = Read();
        return
        [
            .. from row in rows
               where row.IsGuard && row.Ratio is not null && recorded.ContainsKey(row.What)
               let least = Tolerated * recorded[row.What]
               where row.Ratio < least
               select $"{row.What}: the ratio is {row.Ratio:0.00}, less than half of the recorded {recorded[row.What]:0.00}",
        ];
    }
}
