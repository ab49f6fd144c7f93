namespace Sluice.Engine.Types;

/// <summary>
/// numeric as a division makes it: PostgreSQL gives a quotient some sixteen significant digits, and so more digits after the point the
/// smaller it is (numeric division's display scale). An engine of fixed scales stores it as a decimal of these, a scale no data is likely
/// to have, cut off rather than rounded, and never with 0 or 5 as its last digit where more would follow: so it can still be rounded rightly.
/// </summary>
public static class QuotientNumeric
{
    public const int Precision = 38;

    public const int Scale = 17;

    private const int DigitsAGroup = 4;
    private const int SignificantDigits = 16;

    // Below ten to the sixteenth; above it PostgreSQL keeps what the operands had, and what that was is not known here.
    private const int KeptOfLarge = 4;

    private static readonly UInt128[] Powers = [.. Enumerable.Range(0, Precision + 1).Select(power => PowerOfTen(power))];

    public static bool Is(EngineType type) => type is { Kind: TypeKind.Decimal, Precision: Precision, Scale: Scale };

    /// <summary>The value as PostgreSQL would show it: an unscaled integer and its digits after the point.</summary>
    public static (Int128 Unscaled, int Scale) Shown(Int128 unscaled)
    {
        var magnitude = (UInt128)Int128.Abs(unscaled);
        var scale = SignificantDigits - (DigitsAGroup * Weight(magnitude));
        if (scale <= 0)
            scale = Math.Min(Needed(magnitude), KeptOfLarge);
        if (scale > Scale)
            return magnitude % 10 == 0 ? (unscaled * (Int128)Powers[scale - Scale], scale) : (unscaled, Scale);
        var unit = Powers[Scale - scale];
        var rounded = (Int128)((magnitude + (unit / 2)) / unit);
        return (Int128.IsNegative(unscaled) ? -rounded : rounded, scale);
    }

    /// <summary>Which group of four digits is the first, 0 that before the point; as PostgreSQL estimates it before it divides, so of 1 it is -1.</summary>
    private static int Weight(UInt128 magnitude)
    {
        if (magnitude == 0)
            return -1;
        var weight = -Scale / DigitsAGroup;
        while (weight <= Precision / DigitsAGroup && Scale + (DigitsAGroup * weight) is var power && (power < 0 || (power <= Precision && magnitude > Powers[power])))
            weight++;
        return weight - 1;
    }

    private static int Needed(UInt128 magnitude)
    {
        var digits = Scale;
        for (; digits > 0 && magnitude % 10 == 0; magnitude /= 10)
            digits--;
        return digits;
    }

    private static UInt128 PowerOfTen(int power)
    {
        UInt128 value = 1;
        for (; power > 0; power--)
            value *= 10;
        return value;
    }
}
