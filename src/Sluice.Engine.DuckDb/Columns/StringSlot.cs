using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>duckdb_string_t: the length, then up to 12 bytes in place, or a 4-byte prefix and a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct StringSlot(uint Length, uint Prefix, nint Pointer)
{
    /// <summary>Longest text kept in the slot itself, in bytes.</summary>
    public const uint InlineLength = 12;

    /// <summary>Bytes behind a copy that <see cref="Copy"/> may spoil.</summary>
    public const int Spill = 7;

    private const uint WordBytes = sizeof(ulong);

    private const uint VectorBytes = 16;

    /// <summary>Longest text read and written at once.</summary>
    public const uint WideBytes = 64;

    /// <summary>Whether a zero is among the bytes.</summary>
    public static unsafe bool HoldsZero(StringSlot* slot) =>
        Avx512BW.IsSupported && slot->Length <= WideBytes
            ? Vector512.EqualsAny(LoadWide(slot, Vector512<byte>.AllBitsSet), Vector512<byte>.Zero)
            : HoldsZeroBySize(slot);

    /// <summary>Copies the bytes, at least one; the target has room for <see cref="Spill"/> more.</summary>
    public static unsafe void Copy(StringSlot* slot, byte* target)
    {
        if (!Avx512BW.IsSupported || slot->Length > WideBytes)
        {
            CopyBySize(slot, target);
            return;
        }

        var within = Within(slot->Length);
        Avx512BW.MaskStore(target, within, Avx512BW.MaskLoad(Start(slot), within, Vector512<byte>.Zero));
    }

    /// <summary>The bytes, at most <see cref="WideBytes"/>, and <paramref name="rest"/> where there are none; needs AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<byte> LoadWide(StringSlot* slot, Vector512<byte> rest) => Avx512BW.MaskLoad(Start(slot), Within(slot->Length), rest);

    // For long texts, and processors without masks.
    private static unsafe bool HoldsZeroBySize(StringSlot* slot)
    {
        var length = slot->Length;
        if (length > InlineLength)
            return LongHoldsZero((byte*)slot->Pointer, length);
        var zeros = Vector128.Equals(Vector128.Load((byte*)slot), Vector128<byte>.Zero).ExtractMostSignificantBits() >> sizeof(uint);
        return (zeros & ((1U << (int)length) - 1)) != 0;
    }

    // The same.
    private static unsafe void CopyBySize(StringSlot* slot, byte* target)
    {
        var length = slot->Length;
        if (length > InlineLength)
        {
            CopyLong((byte*)slot->Pointer, length, target);
            return;
        }

        var inline = (byte*)slot + sizeof(uint);
        Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<ulong>(inline));
        if (length > WordBytes)
            Unsafe.WriteUnaligned(target + WordBytes, Unsafe.ReadUnaligned<uint>(inline + WordBytes));
    }

    // By arithmetic, for the processor cannot foretell where a text lies.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* Start(StringSlot* slot)
    {
        var isInline = (nint)(((long)slot->Length - InlineLength - 1) >> 63);
        var inline = (nint)slot + sizeof(uint);
        return (byte*)((inline & isInline) | (slot->Pointer & ~isInline));
    }

    // So many bytes are read and written, and no others, without a jump for each size.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Within(uint length) => Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)length));

    // The last loads overlap those before them, so that nothing is read beyond the text; the least of vectors has a zero where one has.
    private static unsafe bool LongHoldsZero(byte* text, uint length)
    {
        var last = text + length;
        if (length <= VectorBytes)
            return Vector128.EqualsAny(Vector128.Create(Unsafe.ReadUnaligned<ulong>(text), Unsafe.ReadUnaligned<ulong>(last - WordBytes)).AsByte(), default);
        if (length > 4 * VectorBytes)
            return new ReadOnlySpan<byte>(text, (int)length).Contains((byte)0);
        var least = Vector128.Min(Vector128.Load(text), Vector128.Load(last - VectorBytes));
        if (length > 2 * VectorBytes)
            least = Vector128.Min(least, Vector128.Min(Vector128.Load(text + VectorBytes), Vector128.Load(last - (2 * VectorBytes))));
        return Vector128.EqualsAny(least, default);
    }

    // From 13 bytes on; the last stores overlap those before them.
    private static unsafe void CopyLong(byte* source, uint length, byte* target)
    {
        if (length <= VectorBytes)
        {
            Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<ulong>(source));
            Unsafe.WriteUnaligned(target + length - WordBytes, Unsafe.ReadUnaligned<ulong>(source + length - WordBytes));
        }
        else if (length <= 2 * VectorBytes)
        {
            Vector128.Store(Vector128.Load(source), target);
            Vector128.Store(Vector128.Load(source + length - VectorBytes), target + length - VectorBytes);
        }
        else if (length <= 4 * VectorBytes)
        {
            Vector128.Store(Vector128.Load(source), target);
            Vector128.Store(Vector128.Load(source + VectorBytes), target + VectorBytes);
            Vector128.Store(Vector128.Load(source + length - (2 * VectorBytes)), target + length - (2 * VectorBytes));
            Vector128.Store(Vector128.Load(source + length - VectorBytes), target + length - VectorBytes);
        }
        else
        {
            Unsafe.CopyBlockUnaligned(target, source, length);
        }
    }
}
