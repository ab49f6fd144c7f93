using System.Text;
using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>The matrix for a terminal: a block a driver, a row a mode, a column a condition, expected and seen in each cell.</summary>
internal static class MatrixText
{
    public static string Of(IReadOnlyList<Cell> cells)
    {
        var text = new StringBuilder("Each cell: expected, seen.\n  ");
        text.AppendJoin(", ", Enum.GetValues<Outcome>().Select(outcome => $"{Letter(outcome)} {Words(outcome)}")).Append('\n');
        for (var i = 0; i < Condition.All.Count; i++)
            text.Append($"{i + 1,4}  {Condition.All[i].Name}\n");
        var width = cells.Max(cell => cell.Mode.Name.Length);
        foreach (var driver in cells.GroupBy(cell => cell.Driver))
        {
            text.Append($"\n{driver.Key.PadRight(width)}  ").AppendJoin(' ', Condition.All.Select((_, i) => $"{i + 1,3}")).Append('\n');
            foreach (var mode in driver.GroupBy(cell => cell.Mode.Name))
                text.Append($"{mode.Key.PadRight(width)}  ").AppendJoin(' ', mode.Select(Pair)).Append('\n');
        }

        var wrong = cells.Where(cell => !cell.AsExpected).ToList();
        text.Append($"\n{cells.Count} cells, {cells.Count - wrong.Count} as expected, {wrong.Count} not\n");
        foreach (var cell in wrong)
            text.Append(cell).Append('\n');
        return text.ToString();
    }

    public static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Connects => "connects",
        Outcome.RefusedByVerification => "refused by verification",
        Outcome.RefusedByServer => "refused by the server (plaintext)",
        Outcome.ConfigurationError => "configuration error",
        _ => "unclear",
    };

    public static char Letter(Outcome outcome) => outcome switch
    {
        Outcome.Connects => 'C',
        Outcome.RefusedByVerification => 'V',
        Outcome.RefusedByServer => 'P',
        Outcome.ConfigurationError => 'X',
        _ => '?',
    };

    private static string Pair(Cell cell) => $"{Letter(cell.Expected)} {Letter(cell.Seen)}";
}
