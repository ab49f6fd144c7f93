using System.Globalization;
using System.Numerics;
using Sluice.Engine.Input;
using Sluice.Engine.Values;

namespace Sluice.Server.Parameters.Binary;

/// <summary>numeric: Int16 count of base-10000 digits, weight of the first, sign, digits after the point; then the digits.</summary>
internal static class NumericBinary
{
    private const ushort Negative = 0x4000;
    private const int MaxScale = 0x3FFF;

    public static Numeric Read(ref BinaryCursor cursor)
    {
        int count = (ushort)cursor.ReadInt16();
        var weight = cursor.ReadInt16();
        var sign = (ushort)cursor.ReadInt16();
        int scale = (ushort)cursor.ReadInt16();
        if (sign is 0xC000 or 0xD000 or 0xF000)
            throw InputErrors.NotSupported("numeric NaN and infinities are not supported, the engine has finite decimals only");
        if (sign is not (0 or Negative))
            throw InputErrors.Binary("invalid sign in external \"numeric\" value");
        if (scale > MaxScale)
            throw InputErrors.Binary("invalid scale in external \"numeric\" value");

        // As a text of digits: four for each group, those after the point as many as the scale says.
        var digits = new char[count * 4];
        for (var i = 0; i < count; i++)
        {
            var group = cursor.ReadInt16();
            if (group is < 0 or > 9999)
                throw InputErrors.Binary("invalid digit in external \"numeric\" value");
            group.TryFormat(digits.AsSpan(i * 4), out _, "D4", CultureInfo.InvariantCulture);
        }

        var wanted = ((weight + 1) * 4) + scale;
        var text = wanted <= 0 ? "0" : new string(digits.AsSpan(0, Math.Min(wanted, digits.Length))).PadRight(wanted, '0');
        var unscaled = BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return new Numeric(sign == Negative ? -unscaled : unscaled, scale);
    }
}
