using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>Slots next to each other, whose bytes are counted, -1 for null: what all of a run have in common saves looking at each.</summary>
internal static unsafe class StringSlots
{
    /// <summary>Slots that a vector holds.</summary>
    private const int InVector = 4;

    /// <summary>The bits of a vector's bytes that are text in place.</summary>
    private const ulong TextBytes = 0xFFF0_FFF0_FFF0_FFF0;

    /// <summary>Whether a zero is among the bytes.</summary>
    public static bool HoldZero(StringSlot* slots, ReadOnlySpan<int> counts)
    {
        var (least, most, sum) = Range(counts);
        if (least >= 0 && most <= StringSlot.InlineLength && InlineZeros(slots, counts.Length) == (StringSlot.InlineLength * counts.Length) - sum)
            return false;
        return least >= 0 && most <= StringSlot.WideBytes && Avx512BW.IsSupported ? WideHoldZero(slots, counts.Length) : AnyHoldZero(slots, counts);
    }

    /// <summary>Whether each has one to eight bytes, so that it is copied as a word.</summary>
    public static bool AreWords(ReadOnlySpan<int> counts)
    {
        var (least, most, _) = Range(counts);
        return least > 0 && most <= sizeof(ulong);
    }

    /// <summary>Copies words as <see cref="Sluice.Engine.Columns.ColumnVector.CopyFields"/> does.</summary>
    public static void CopyWords(StringSlot* slots, ReadOnlySpan<int> counts, Span<int> cursors, Span<byte> target)
    {
        cursors = cursors[..counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var field = target.Slice(cursors[i], sizeof(int) + sizeof(ulong));
            BinaryPrimitives.WriteInt32BigEndian(field, counts[i]);
            Unsafe.WriteUnaligned(ref field[sizeof(int)], Unsafe.ReadUnaligned<ulong>((byte*)(slots + i) + sizeof(uint)));
            cursors[i] += sizeof(int) + counts[i];
        }
    }

    // The engine fills what a text leaves of its slot with zeros.
    private static int InlineZeros(StringSlot* slots, int count)
    {
        var zeros = 0;
        var i = 0;
        for (; Vector512.IsHardwareAccelerated && i <= count - InVector; i += InVector)
            zeros += BitOperations.PopCount(Vector512.Equals(Vector512.Load((byte*)(slots + i)), Vector512<byte>.Zero).ExtractMostSignificantBits() & TextBytes);
        for (; i < count; i++)
            zeros += BitOperations.PopCount(Vector128.Equals(Vector128.Load((byte*)(slots + i)), Vector128<byte>.Zero).ExtractMostSignificantBits() & (uint)(TextBytes & ushort.MaxValue));
        return zeros;
    }

    private static bool WideHoldZero(StringSlot* slots, int count)
    {
        var least = Vector512<byte>.AllBitsSet;
        for (var i = 0; i < count; i++)
            least = Vector512.Min(least, StringSlot.LoadWide(slots + i, Vector512<byte>.AllBitsSet));
        return Vector512.EqualsAny(least, Vector512<byte>.Zero);
    }

    private static bool AnyHoldZero(StringSlot* slots, ReadOnlySpan<int> counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] >= 0 && StringSlot.HoldsZero(slots + i))
                return true;
        }

        return false;
    }

    /// <summary>The fewest and the most bytes, and the sum, which counts only where none is null or long.</summary>
    private static (int Least, int Most, int Sum) Range(ReadOnlySpan<int> counts)
    {
        var (least, most, sum) = (Vector128.Create(int.MaxValue), Vector128.Create(int.MinValue), Vector128<int>.Zero);
        var wide = MemoryMarshal.Cast<int, Vector128<int>>(counts);
        foreach (var four in wide)
            (least, most, sum) = (Vector128.Min(least, four), Vector128.Max(most, four), sum + four);
        var range = (Least: int.MaxValue, Most: int.MinValue, Sum: Vector128.Sum(sum));
        for (var i = 0; i < Vector128<int>.Count; i++)
            range = (Math.Min(range.Least, least[i]), Math.Max(range.Most, most[i]), range.Sum);
        foreach (var count in counts[(wide.Length * Vector128<int>.Count)..])
            range = (Math.Min(range.Least, count), Math.Max(range.Most, count), range.Sum + count);
        return range;
    }
}
