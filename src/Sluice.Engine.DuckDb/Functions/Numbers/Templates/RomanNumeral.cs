using System.Numerics;
using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Numbers.Templates;

/// <summary>RN: 1 to 3999 in Roman numerals.</summary>
internal static class RomanNumeral
{
    private const int Width = 15;

    private static readonly (int Value, string Text)[] Parts =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Of(BigInteger number, NumberTemplate template)
    {
        if (number < 1 || number > 3999)
            return new string('#', Width);
        var text = new StringBuilder();
        var rest = (int)number;
        foreach (var (value, part) in Parts)
        {
            for (; rest >= value; rest -= value)
                text.Append(part);
        }

        var numeral = template.Pieces.Exists(piece => piece.Text == "rn") ? text.ToString().ToLowerInvariant() : text.ToString();
        return template.IsFilled ? numeral : numeral.PadLeft(Width);
    }
}
