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
        if (arguments.Record)
            RecordedRatios.Write(rows);
        if (!arguments.Guards)
            return 0;
        var fallen = RecordedRatios.Fallen(rows);
        foreach (var sentence in fallen)
            Console.Error.WriteLine($"compare: {sentence}");
        if (fallen.Count > 0)
            return 1;
        Progress.Say("No guarded ratio is less than half of the recorded one");
        return 0;
    }
}
