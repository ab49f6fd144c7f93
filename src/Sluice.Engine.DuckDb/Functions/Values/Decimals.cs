using System.Numerics;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Arithmetic on unscaled decimals.</summary>
internal static class Decimals
{
    /// <summary>Another count of digits after the point; halves are rounded away from zero (manual, 8.1.2).</summary>
    public static BigInteger Rescale(BigInteger unscaled, int scale, int newScale) =>
        newScale >= scale ? unscaled * BigInteger.Pow(10, newScale - scale) : DivideRounded(unscaled, BigInteger.Pow(10, scale - newScale));

    /// <summary>The nearest whole number; halves are rounded away from zero.</summary>
    public static BigInteger DivideRounded(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(dividend), BigInteger.Abs(divisor), out var rest);
        if (rest * 2 >= BigInteger.Abs(divisor))
            quotient++;
        return dividend.Sign * divisor.Sign < 0 ? -quotient : quotient;
    }

    /// <summary>
    /// The quotient as <see cref="Engine.Types.QuotientNumeric"/> wants it: cut off, and away from 0 and 5 as its last digit where something is left over.
    /// </summary>
    public static BigInteger DivideCut(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(dividend), BigInteger.Abs(divisor), out var rest);
        if (!rest.IsZero && quotient % 5 == 0)
            quotient++;
        return dividend.Sign * divisor.Sign < 0 ? -quotient : quotient;
    }

    /// <summary>The whole part of the root.</summary>
    public static BigInteger SquareRoot(BigInteger square)
    {
        if (square.Sign <= 0)
            return BigInteger.Zero;
        for (var root = BigInteger.One << (int)((square.GetBitLength() + 2) / 2); ;)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
