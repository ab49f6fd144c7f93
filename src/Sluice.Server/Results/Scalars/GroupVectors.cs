using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sluice.Server.Results.Scalars;

/// <summary>What <see cref="GroupWord"/> gives, of eight numbers below 100,000,000 at a time.</summary>
/// <param name="scale">Digits after the point.</param>
internal readonly struct GroupVectors(int scale)
{
    // The last group has what fills it behind the digits after the point, and none where they fill theirs: all numbers have three groups.
    private readonly Vector512<ulong> _unit = Vector512.Create((scale % 4) switch { 0 => 1UL, 1 => 10UL, 2 => 100UL, _ => 1_000UL });

    // The reciprocals of the units; each exact for eight digits.
    private readonly Vector512<ulong> _reciprocal = Vector512.Create((scale % 4) switch { 0 => 1UL, 1 => 3_435_973_837UL, 2 => 2_748_779_070UL, _ => 2_199_023_256UL });
    private readonly Vector512<ulong> _shift = Vector512.Create((scale % 4) switch { 0 => 0UL, 1 => 35UL, 2 => 38UL, _ => 41UL });
    private readonly Vector512<ulong> _align = Vector512.Create((scale % 4) switch { 0 => 0UL, 1 => 1_000UL, 2 => 100UL, _ => 10UL });
    private readonly ulong _scale = (ulong)scale;
    private readonly ulong _firstWeight = 3UL - (ulong)((scale / 4) + 1);

    private static Vector512<byte> Reversed { get; } = Vector512.Create([.. Enumerable.Range(0, 64).Select(i => (byte)(i ^ 7))]);

    /// <param name="minus">All bits of those that are negative.</param>
    /// <param name="sent">Bytes reversed.</param>
    /// <param name="heads">Bytes reversed.</param>
    /// <param name="lengths">In bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Measure(Vector512<ulong> magnitudes, Vector512<ulong> minus, out Vector512<ulong> sent, out Vector512<ulong> heads, out Vector512<ulong> lengths)
    {
        var whole = Avx512F.ShiftRightLogicalVariable(DigitVectors.Multiply(magnitudes, _reciprocal), _shift);
        var fraction = magnitudes - DigitVectors.Multiply(whole, _unit);
        var upper = DigitVectors.Multiply(whole, 109_951_163) >>> 40;
        var groups = (upper << (2 * GroupWord.Bits)) | ((whole - DigitVectors.Multiply(upper, 10_000)) << GroupWord.Bits) | DigitVectors.Multiply(fraction, _align);

        var some = ~Vector512.Equals(groups, Vector512<ulong>.Zero);
        var leading = Avx512CD.LeadingZeroCount(groups) >>> 4;
        var trailing = (Vector512.Create(63UL) - Avx512CD.LeadingZeroCount(groups & (Vector512<ulong>.Zero - groups))) >>> 4;
        var counts = (Vector512.Create(4UL) - leading - trailing) & some;
        var weights = (Vector512.Create(_firstWeight) - leading) & some & Vector512.Create((ulong)ushort.MaxValue);
        var head = (counts << 48) | (weights << 32) | (minus & Vector512.Create(GroupWord.Minus)) | Vector512.Create(_scale);
        sent = Reverse(Avx512F.ShiftRightLogicalVariable(groups, trailing << 4));
        heads = Reverse(head);
        lengths = (counts << 1) + Vector512.Create((ulong)GroupWord.HeaderLength);
    }

    private static Vector512<ulong> Reverse(Vector512<ulong> values) => Avx512BW.Shuffle(values.AsByte(), Reversed).AsUInt64();
}
