using System.Text;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Reports;

/// <summary>The table as cells, and those as Markdown, whose columns also stand straight in a terminal.</summary>
internal static class TableText
{
    public static string Markdown(IReadOnlyList<Row> rows)
    {
        var systems = SystemNames.All.Where(system => rows.Any(row => row.Values.ContainsKey(system))).ToList();
        var others = systems.Where(system => system != SystemNames.Sluice).ToList();
        List<string[]> lines = [["measurement", "unit", .. systems, .. others.Select(other => $"to {Short(other)}")]];
        foreach (var row in rows)
        {
            lines.Add([row.What, row.Unit,
                .. systems.Select(system => row.Values.TryGetValue(system, out var value) ? Figures.Write(value) : ""),
                .. others.Select(other => Figures.Ratio(row.Against(other)))]);
        }

        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        Append(text, lines[0], widths);
        text.Append('|').AppendJoin('|', widths.Select((width, column) => new string('-', width + 1) + (column < 2 ? "-" : ":"))).Append("|\n");
        foreach (var line in lines.Skip(1))
            Append(text, line, widths);
        return text.ToString();
    }

    private static string Short(string system) => system.Replace("PostgreSQL", "PG").Replace(" in process", "");

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        for (var column = 0; column < cells.Length; column++)
            text.Append("| ").Append(column < 2 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column])).Append(' ');
        text.Append("|\n");
    }
}
