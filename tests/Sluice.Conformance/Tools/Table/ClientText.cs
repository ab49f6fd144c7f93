using System.Text;
using Sluice.Conformance.Tools.Run;

namespace Sluice.Conformance.Tools.Table;

/// <summary>The table for a terminal: a row a client, a column a step; then the words of what failed.</summary>
internal static class ClientText
{
    public static string Of(IReadOnlyList<ClientCell> cells)
    {
        var text = new StringBuilder();
        var width = ToolTable.All.Max(tool => tool.Name.Length);
        foreach (var server in cells.GroupBy(cell => cell.Server).OrderByDescending(each => each.Key))
        {
            text.Append(server.Key.PadRight(width)).Append("  ").AppendJoin("  ", Steps.All).Append('\n');
            foreach (var tool in ToolTable.All.Where(tool => server.Any(cell => cell.Tool == tool.Name)))
            {
                var row = Steps.All.Select(step => (step, cell: server.Single(cell => cell.Tool == tool.Name && cell.Reply.Step == step)));
                text.Append(tool.Name.PadRight(width)).Append("  ").AppendJoin("  ", row.Select(each => (each.cell.Reply.Ok ? "yes" : "NO").PadRight(each.step.Length))).Append('\n');
            }

            text.Append('\n');
        }

        foreach (var cell in cells.Where(cell => !cell.Reply.Ok))
            text.Append($"{cell.Server}, {cell.Tool}, {cell.Reply.Step}: {cell.Reply.Detail.ReplaceLineEndings(" | ")}\n");
        return text.Append($"{cells.Count} cells, {cells.Count(cell => cell.Reply.Ok)} green\n").ToString();
    }
}
