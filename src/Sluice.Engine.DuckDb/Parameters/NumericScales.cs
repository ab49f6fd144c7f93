using System.Numerics;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>
/// How many digits after the point numeric parameters need. They are planned with <see cref="ParameterTypes.NumericScale"/>;
/// a value that does not fit that is never rounded: its statement is planned anew for it.
/// </summary>
internal static class NumericScales
{
    private const int MostDigits = 38;

    /// <summary>By parameter number, the scales of those that need another; null when none does.</summary>
    public static Dictionary<int, byte>? Needed(IReadOnlyList<int> bound, IReadOnlyList<ParameterValue> parameters)
    {
        Dictionary<int, byte>? needed = null;
        foreach (var number in bound)
        {
            if (parameters[number - 1].Value is Numeric value && Needed(value) is { } scale)
                (needed ??= [])[number] = scale;
        }

        return needed;
    }

    /// <summary>The value as an integer of that many digits after the point.</summary>
    public static Int128 Unscaled(Numeric value, byte scale)
    {
        var unscaled = value.Unscaled;
        var digits = scale - value.Scale;
        if (digits >= 0)
        {
            unscaled *= BigInteger.Pow(10, digits);
        }
        else
        {
            unscaled = BigInteger.DivRem(unscaled, BigInteger.Pow(10, -digits), out var rest);
            if (!rest.IsZero)
                throw TooLong();
        }

        return BigInteger.Abs(unscaled) < BigInteger.Pow(10, MostDigits) ? (Int128)unscaled : throw TooLong();
    }

    public static PgErrorException TooLong() =>
        (PgError.Error(SqlStates.NumericValueOutOfRange, "a numeric parameter has too many digits") with { Hint = "Send it as double precision or text." })
        .ToException();

    private static byte? Needed(Numeric value)
    {
        // The most digits any value of the scale planned for can take; a quick look settles nearly all.
        if (value.Scale is >= 0 and <= ParameterTypes.NumericScale && value.Unscaled.GetBitLength() <= 92)
            return null;
        var (unscaled, scale) = (value.Unscaled, value.Scale);
        while (scale > 0 && (unscaled % 10).IsZero)
            (unscaled, scale) = (unscaled / 10, scale - 1);
        var whole = BigInteger.Abs(unscaled).ToString().Length - scale;
        if (scale <= ParameterTypes.NumericScale && whole <= MostDigits - ParameterTypes.NumericScale)
            return null;
        if (Math.Max(whole, 0) + Math.Max(scale, 0) > MostDigits)
            throw TooLong();
        return (byte)(scale > ParameterTypes.NumericScale ? scale : MostDigits - whole);
    }
}
