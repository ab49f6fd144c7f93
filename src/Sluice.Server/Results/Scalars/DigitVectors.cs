using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of eight numbers at a time, on processors with AVX-512.</summary>
internal static class DigitVectors
{
    /// <summary>Numbers in a vector.</summary>
    public const int Count = 8;

    public static bool IsSupported => Avx512CD.IsSupported && Avx512DQ.IsSupported;

    /// <summary>The first <see cref="Count"/> of numbers of at most eight bytes, without their signs.</summary>
    /// <param name="minus">All bits of those that are negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Magnitudes<T>(ReadOnlySpan<T> values, out Vector512<ulong> minus)
        where T : unmanaged
    {
        var numbers = Load(values);
        var isSigned = typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(int) || typeof(T) == typeof(long);
        minus = isSigned ? Vector512.IsNegative(numbers).AsUInt64() : Vector512<ulong>.Zero;
        return (isSigned ? Vector512.Abs(numbers) : numbers).AsUInt64();
    }

    /// <summary>How many digits each number has with zeros in front, at least <paramref name="least"/>, and its digits; false when one is too large.</summary>
    /// <param name="least">1 to <see cref="Digits.InWord"/>.</param>
    /// <param name="words">See <see cref="Digits.Measure"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMeasure(Vector512<ulong> values, int least, out Vector512<ulong> words, out Vector512<ulong> counts)
    {
        var digits = Eight(values);

        // The last digit is always one; the first that is not zero is in the lowest byte that is not.
        var some = digits | Vector512.Create(1UL << 63);
        var first = some & (Vector512<ulong>.Zero - some);
        counts = Vector512.Max((Avx512CD.LeadingZeroCount(first) >>> 3) + Vector512<ulong>.One, Vector512.Create((ulong)least));
        words = Avx512F.ShiftRightLogicalVariable(digits | Vector512.Create(Digits.Zeros), Vector512.Create(64UL) - (counts << 3));
        return Vector512.LessThanAll(values, Vector512.Create(Digits.TenTo8));
    }

    /// <summary>The first <see cref="Count"/> of numbers of at most eight bytes, those of an unsigned type as their bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (typeof(T) == typeof(long) || typeof(T) == typeof(ulong))
            return Vector512.Create(MemoryMarshal.Cast<T, long>(values));
        if (typeof(T) == typeof(int))
            return Avx512F.ConvertToVector512Int64(Vector256.Create(MemoryMarshal.Cast<T, int>(values)));
        if (typeof(T) == typeof(uint))
            return Avx512F.ConvertToVector512Int64(Vector256.Create(MemoryMarshal.Cast<T, uint>(values)));
        if (typeof(T) == typeof(short))
            return Avx512F.ConvertToVector512Int64(Vector128.Create(MemoryMarshal.Cast<T, short>(values)));
        if (typeof(T) == typeof(ushort))
            return Avx512F.ConvertToVector512Int64(Vector128.Create(MemoryMarshal.Cast<T, ushort>(values)));
        var bytes = Vector128.CreateScalar(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(values)));
        return typeof(T) == typeof(sbyte) ? Avx512F.ConvertToVector512Int64(bytes.AsSByte()) : Avx512F.ConvertToVector512Int64(bytes.AsByte());
    }

    /// <summary>Numbers of 32 bits by others.</summary>
    /// <param name="factors">Held as a vector, or of one constant: a variable that .NET 10 spreads here itself is read from a wrong address (its size is taken to be 4, not 8).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Multiply(Vector512<ulong> values, Vector512<ulong> factors) => Avx512F.Multiply(values.AsUInt32(), factors.AsUInt32());

    /// <summary>Numbers of 32 bits by a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Multiply(Vector512<ulong> values, [ConstantExpected] ulong factor) => Multiply(values, Vector512.Create(factor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLengths(Vector512<ulong> lengths, Span<int> target) =>
        Avx512F.ConvertToVector256Int32(lengths.AsInt64()).CopyTo(target);

    /// <summary>Eight digits each of numbers below 100,000,000, the first in the lowest byte.</summary>
    // As Digits.Eight, in lanes of the parts' own size.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Eight(Vector512<ulong> values)
    {
        var upper = Multiply(values, 109_951_163) >>> 40;
        var fours = (upper | ((values - Multiply(upper, 10_000)) << 32)).AsUInt32();
        var hundreds = (fours * 10_486) >>> 20;
        var twos = (hundreds | ((fours - (hundreds * 100)) << 16)).AsUInt16();
        var tens = (twos * 103) >>> 10;
        return (tens | ((twos - (tens * 10)) << 8)).AsUInt64();
    }
}
