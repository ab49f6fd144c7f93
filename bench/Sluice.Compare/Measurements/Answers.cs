using System.Globalization;

namespace Sluice.Compare.Measurements;

/// <summary>
/// Whether two systems gave the same answer, written as each writes it: numbers are compared as numbers, because avg() of a decimal is a
/// double here and a numeric there. Rows are compared in order; the queries order all they give but for ties.
/// </summary>
internal static class Answers
{
    private const double Tolerance = 1e-9;

    public static void RequireSame(string what, List<string?[]> expected, List<string?[]> answer)
    {
        if (expected.Count != answer.Count)
            throw new InvalidDataException($"{what}: {answer.Count} rows instead of {expected.Count}");
        for (var row = 0; row < expected.Count; row++)
        {
            if (!expected[row].Zip(answer[row]).All(pair => Same(pair.First, pair.Second)))
                throw new InvalidDataException($"{what}, row {row + 1}: {Text(answer[row])} instead of {Text(expected[row])}");
        }
    }

    internal static bool Same(string? expected, string? value)
    {
        if (expected == value)
            return true;
        if (!double.TryParse(expected, CultureInfo.InvariantCulture, out var a) || !double.TryParse(value, CultureInfo.InvariantCulture, out var b))
            return false;
        return Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    private static string Text(string?[] values) => string.Join(" | ", values.Select(value => value ?? "NULL"));
}
