using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.Engine.DuckDb.Plans;

/// <summary>Puts names for the references by number (<c>#0</c>) that operators make to the columns of what is below them.</summary>
internal static partial class PlanReferences
{
    /// <param name="element">The operator the expressions are of.</param>
    public static IReadOnlyList<string> Resolve(IReadOnlyList<string> expressions, JsonElement element) =>
        [.. expressions.Select(expression => Plain(Reference().Replace(expression, match => NameOf(match, element))))];

    private static string NameOf(Match reference, JsonElement element)
    {
        var index = int.Parse(reference.ValueSpan[1..], NumberStyles.None, CultureInfo.InvariantCulture);
        for (var below = element; below.GetProperty("children").GetArrayLength() == 1;)
        {
            below = below.GetProperty("children")[0];
            var columns = new PlanDetails(below.GetProperty("extra_info")).Values("Projections");
            if (index >= columns.Count)
                break;
            if (PassedOn().Match(columns[index]) is not { Success: true } passed)
                return columns[index];
            index = int.Parse(passed.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return reference.Value;
    }

    private static string Plain(string expression) => expression
        .Replace("count_star()", "count(*)", StringComparison.Ordinal)
        .Replace("sum_no_overflow(", "sum(", StringComparison.Ordinal);

    [GeneratedRegex("#[0-9]{1,6}")]
    private static partial Regex Reference();

    // As it is, or as DuckDB packs and unpacks keys.
    [GeneratedRegex(@"^(?:#(?<index>[0-9]{1,6})|__internal_\w+\(#(?<index>[0-9]{1,6})(?:, -?[0-9]+)?\))$")]
    private static partial Regex PassedOn();
}
