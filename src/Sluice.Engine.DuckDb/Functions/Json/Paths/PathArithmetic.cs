using System.Text.Json;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>+ - * / % and the signs (manual, 9.16.2.3).</summary>
internal static class PathArithmetic
{
    public static JsonElement Signed(char sign, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Number)
            throw PathFaults.NoSign(sign);
        return sign == '+' ? item : PathItems.Of(-PathItems.Number(item));
    }

    public static JsonElement Of(char sign, List<JsonElement> left, List<JsonElement> right)
    {
        if (left is not [{ ValueKind: JsonValueKind.Number } one])
            throw PathFaults.NotANumber("left", sign);
        if (right is not [{ ValueKind: JsonValueKind.Number } other])
            throw PathFaults.NotANumber("right", sign);
        var (a, b) = (PathItems.Number(one), PathItems.Number(other));
        if (sign is '/' or '%' && b == 0)
            throw PathFaults.DividedByZero();
        return PathItems.Of(sign switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '/' => Quotient(a, b),
            _ => a % b,
        });
    }

    // PostgreSQL's quotients have sixteen significant digits or more, and no fewer places than the operands.
    private static decimal Quotient(decimal a, decimal b)
    {
        var quotient = a / b;
        var whole = decimal.Truncate(Math.Abs(quotient));
        var digits = whole == 0 ? 0 : (int)Math.Floor(Math.Log10((double)whole)) + 1;
        var places = Math.Clamp(Math.Max(20 - (digits == 0 ? 0 : (digits + 3) / 4 * 4), Math.Max((int)a.Scale, b.Scale)), 0, 28);
        var rounded = Math.Round(quotient, places, MidpointRounding.AwayFromZero);
        return Padded(rounded, places);
    }

    private static decimal Padded(decimal value, int places)
    {
        while (value.Scale < places && Math.Abs(value) < 7_000_000_000_000_000_000_000_000_000m)
        {
            var wider = value * 1.0m;
            if (wider.Scale == value.Scale)
                break;
            value = wider;
        }

        return value;
    }
}
