using System.Globalization;
using System.Text;
using PgQuery;

namespace Sluice.Sql.Commands;

/// <summary>Reads a list of DefElem.</summary>
internal static class UtilityOptionReader
{
    /// <param name="text">The statement the elements' byte offsets refer to.</param>
    public static IReadOnlyList<UtilityOption> Read(string text, IReadOnlyList<Node> elements)
    {
        var options = new UtilityOption[elements.Count];
        for (int i = 0; i < options.Length; i++) options[i] = Read(text, elements[i].DefElem);
        return options;
    }

    private static UtilityOption Read(string text, DefElem element)
    {
        var option = new UtilityOption(element.Defname, PositionOf(text, element.Location));
        Node? argument = element.Arg;
        return argument?.NodeCase switch
        {
            null or Node.NodeOneofCase.None => option,
            Node.NodeOneofCase.String => option with { Text = argument.String.Sval },
            Node.NodeOneofCase.Integer => option with
            {
                Text = argument.Integer.Ival.ToString(CultureInfo.InvariantCulture),
                Number = argument.Integer.Ival,
            },
            Node.NodeOneofCase.Float => option with { Text = argument.Float.Fval },
            Node.NodeOneofCase.Boolean => option with { Text = argument.Boolean.Boolval ? "true" : "false" },
            Node.NodeOneofCase.AStar => option with { Text = "*", IsStar = true },
            Node.NodeOneofCase.List => Names(option, argument.List),
            _ => throw new InvalidDataException($"an option's argument of kind {argument.NodeCase}"),
        };
    }

    private static UtilityOption Names(UtilityOption option, PgQuery.List list)
    {
        string[] names = [.. list.Items.Select(item => item.NodeCase == Node.NodeOneofCase.String ? item.String.Sval : "")];
        return option with { Names = names, Text = string.Join('.', names) };
    }

    private static int PositionOf(string text, int bytes)
    {
        if (bytes < 0) return 0;
        int at = 0;
        int characters = 1;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (at >= bytes) break;
            at += rune.Utf8SequenceLength;
            characters++;
        }

        return characters;
    }
}
