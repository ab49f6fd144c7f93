using System.Numerics;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>Exponential and logarithm of numbers with fifty digits after the point, right to more than forty.</summary>
internal static class FixedPoint
{
    public const int Digits = 50;

    public static readonly BigInteger One = BigInteger.Pow(10, Digits);

    private static readonly BigInteger LnOfTwo = 2 * AreaTangent(One / 3);

    public static BigInteger Exp(BigInteger x)
    {
        // e to the x is 2 to the k times e to the rest, which is below 1.
        var k = (int)BigInteger.Divide(x, LnOfTwo);
        var rest = x - (k * LnOfTwo);
        var sum = One;
        var term = One;
        for (var i = 1; !term.IsZero; i++)
        {
            term = term * rest / (One * i);
            sum += term;
        }

        return k >= 0 ? sum << k : sum >> -k;
    }

    /// <param name="x">Above zero.</param>
    public static BigInteger Ln(BigInteger x)
    {
        var k = (int)(x.GetBitLength() - One.GetBitLength());
        var scaled = k >= 0 ? x >> k : x << -k;
        return (k * LnOfTwo) + (2 * AreaTangent((scaled - One) * One / (scaled + One)));
    }

    // y + y³/3 + y⁵/5 …
    private static BigInteger AreaTangent(BigInteger y)
    {
        var sum = BigInteger.Zero;
        var square = y * y / One;
        for (var i = 1; !y.IsZero; i += 2)
        {
            sum += y / i;
            y = y * square / One;
        }

        return sum;
    }
}
