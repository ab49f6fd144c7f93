using Sluice.Compare.Data;
using Sluice.Compare.Options;

namespace Sluice.Compare.Reports;

/// <summary>Prints, writes, draws, and judges what was measured.</summary>
internal static class Results
{
    /// <returns>The exit status.</returns>
    public static int Deliver(Arguments arguments, string facts, IReadOnlyList<Row> rows)
    {
        var table = TableText.Markdown(rows);
        Console.WriteLine($"\n{facts}\n\n{table}");
        if (arguments.TableFile is { } file)
            TableFile.Write(file, facts, table);
        if (arguments.ChartFile is { } chart)
            File.WriteAllText(chart, BarChart.Draw(rows));
        var recorded = BenchFiles.Combine("recorded.txt");
        if (arguments.Record)
        {
            RecordedRatios.Write(recorded, rows);
            return 0;
        }

        if (!arguments.Quick)
            return 0;
        var fallen = RecordedRatios.Fallen(RecordedRatios.Read(recorded), rows);
        foreach (var sentence in fallen)
            Console.Error.WriteLine($"compare: {sentence}");
        return fallen.Count == 0 ? 0 : 1;
    }
}
