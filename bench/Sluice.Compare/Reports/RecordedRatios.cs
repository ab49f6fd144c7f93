namespace Sluice.Compare.Reports;

/// <summary>The ratios of an earlier run, a line each: what was measured, a tab, the ratio. A run that guards must reach half of each.</summary>
internal static class RecordedRatios
{
    private const double Tolerated = 0.5;

    public static void Write(string file, IEnumerable<Row> rows) => File.WriteAllLines(
        file, rows.Where(row => row.Ratio is not null).Select(row => $"{row.What}\t{row.Ratio:0.00}"));

    public static IReadOnlyDictionary<string, double> Read(string file) => File.ReadLines(file)
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1]));

    /// <summary>A sentence for each ratio that fell below half of the recorded one.</summary>
    public static IReadOnlyList<string> Fallen(IReadOnlyDictionary<string, double> recorded, IEnumerable<Row> rows) =>
    [
        .. from row in rows
           where row.Ratio is not null && recorded.ContainsKey(row.What)
           let least = Tolerated * recorded[row.What]
           where row.Ratio < least
           select $"{row.What}: the ratio is {row.Ratio:0.00}, less than half of the recorded {recorded[row.What]:0.00}",
    ];
}
