using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Results.Scalars;

/// <summary>The decimal digits of a number's magnitude.</summary>
internal static class DecimalDigits
{
    private const ulong TenTo19 = 10_000_000_000_000_000_000;

    /// <summary>Writes the digits without sign and gives how many; at most 39.</summary>
    public static int Write<T>(T value, Span<byte> destination)
        where T : unmanaged, IBinaryInteger<T>
    {
        var magnitude = Magnitude(value);
        if (magnitude <= ulong.MaxValue)
        {
            ((ulong)magnitude).TryFormat(destination, out var length);
            return length;
        }

        // Two or three pieces of 19 digits; dividing 128 bits digit by digit would be far slower.
        var (upper, lower) = UInt128.DivRem(magnitude, TenTo19);
        var written = Write(upper, destination);
        ((ulong)lower).TryFormat(destination[written..], out _, "D19");
        return written + 19;
    }

    public static UInt128 Magnitude<T>(T value)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Unsafe.SizeOf<T>() > sizeof(ulong))
            return T.IsNegative(value) ? UInt128.Zero - UInt128.CreateTruncating(Int128.CreateTruncating(value)) : UInt128.CreateTruncating(value);
        return SmallMagnitude(value);
    }

    /// <summary>The same of a number of at most eight bytes.</summary>
    public static ulong SmallMagnitude<T>(T value)
        where T : unmanaged, IBinaryInteger<T> =>
        T.IsNegative(value) ? unchecked((ulong)-long.CreateTruncating(value)) : ulong.CreateTruncating(value);
}
