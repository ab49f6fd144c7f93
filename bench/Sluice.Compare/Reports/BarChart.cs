using System.Security;
using System.Text;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Reports;

/// <summary>The chosen rows of a table as bars in an SVG on a ground of its own, so that it reads well on light and dark pages.</summary>
internal static class BarChart
{
    private const int Left = 232;
    private const int Longest = 430;
    private const int BarStep = 16;
    private const int BarHeight = 12;
    private const int GroupGap = 16;
    private const int Top = 52;
    private const int Width = 760;

    private static readonly Dictionary<string, string> Colours = new()
    {
        [SystemNames.Sluice] = "#98c379",
        [SystemNames.Postgres18] = "#61afef",
        [SystemNames.Postgres15] = "#56708f",
        [SystemNames.DuckDb] = "#e5c07b",
    };

    public static string Draw(IReadOnlyList<Row> rows)
    {
        var shown = rows.Where(row => row.InChart).ToList();
        var height = Top + shown.Sum(row => row.Values.Count * BarStep + GroupGap);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" role=\"img\">\n");
        svg.Append("  <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e2127\"/>\n");
        svg.Append("  <g font-family=\"ui-sans-serif, system-ui, DejaVu Sans, sans-serif\" font-size=\"12\" fill=\"#dcdfe4\">\n");
        Legend(svg, SystemNames.All.Where(system => shown.Any(row => row.Values.ContainsKey(system))));
        var y = Top;
        foreach (var row in shown)
            y = Group(svg, row, y);
        return svg.Append("  </g>\n</svg>\n").ToString();
    }

    private static void Legend(StringBuilder svg, IEnumerable<string> systems)
    {
        var x = 16;
        foreach (var system in systems)
        {
            svg.Append($"    <rect x=\"{x}\" y=\"16\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{Colours[system]}\"/>\n");
            svg.Append($"    <text x=\"{x + 18}\" y=\"26\">{system}</text>\n");
            x += 34 + 7 * system.Length;
        }
    }

    private static int Group(StringBuilder svg, Row row, int y)
    {
        var most = row.Values.Values.Max();
        svg.Append($"    <text x=\"{Left - 12}\" y=\"{y + 10}\" text-anchor=\"end\">{SecurityElement.Escape(row.What)}</text>\n");
        svg.Append($"    <text x=\"{Left - 12}\" y=\"{y + 25}\" text-anchor=\"end\" fill=\"#8b919c\" font-size=\"11\">");
        svg.Append($"{SecurityElement.Escape(row.Unit)}, {(row.HigherIsBetter ? "more" : "less")} is better</text>\n");
        foreach (var system in SystemNames.All.Where(row.Values.ContainsKey))
        {
            var value = row.Values[system];
            var length = Math.Max(1, (int)Math.Round(Longest * value / most));
            svg.Append($"    <rect x=\"{Left}\" y=\"{y}\" width=\"{length}\" height=\"{BarHeight}\" rx=\"2\" fill=\"{Colours[system]}\"/>\n");
            svg.Append($"    <text x=\"{Left + length + 6}\" y=\"{y + 10}\" font-size=\"11\">{Figures.Write(value)}</text>\n");
            y += BarStep;
        }

        return y + GroupGap;
    }
}
