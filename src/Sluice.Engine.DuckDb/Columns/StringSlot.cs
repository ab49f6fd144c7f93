using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>duckdb_string_t: the length, then up to 12 bytes in place, or a 4-byte prefix and a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct StringSlot(uint Length, uint Prefix, nint Pointer)
{
    /// <summary>Longest text kept in the slot itself, in bytes.</summary>
    public const uint InlineLength = 12;

    /// <summary>Bytes behind a copy that <see cref="Copy"/> may spoil.</summary>
    public const int Spill = 7;

    private const int WordBytes = sizeof(ulong);

    /// <summary>Whether a zero is among the bytes.</summary>
    public static unsafe bool HoldsZero(StringSlot* slot)
    {
        var length = slot->Length;
        if (length > InlineLength)
            return LongHoldsZero((byte*)slot->Pointer, length);
        var zeros = Vector128.Equals(Vector128.Load((byte*)slot), Vector128<byte>.Zero).ExtractMostSignificantBits() >> sizeof(uint);
        return (zeros & ((1U << (int)length) - 1)) != 0;
    }

    private static unsafe bool LongHoldsZero(byte* text, uint length)
    {
        // Short of a vector, the last word overlaps the first; the least of two vectors has a zero where either has.
        if (length < Vector128<byte>.Count)
            return Vector128.EqualsAny(Vector128.Create(Unsafe.ReadUnaligned<ulong>(text), Unsafe.ReadUnaligned<ulong>(text + length - WordBytes)).AsByte(), default);
        if (length <= 2 * Vector128<byte>.Count)
            return Vector128.EqualsAny(Vector128.Min(Vector128.Load(text), Vector128.Load(text + length - Vector128<byte>.Count)), default);
        return length <= 2 * Vector256<byte>.Count
            ? Vector256.EqualsAny(Vector256.Min(Vector256.Load(text), Vector256.Load(text + length - Vector256<byte>.Count)), default)
            : new ReadOnlySpan<byte>(text, (int)length).Contains((byte)0);
    }

    /// <summary>Copies the bytes, at least one; the target has room for <see cref="Spill"/> more.</summary>
    public static unsafe void Copy(StringSlot* slot, byte* target)
    {
        var length = slot->Length;
        if (length <= InlineLength)
        {
            var inline = (byte*)slot + sizeof(uint);
            Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<ulong>(inline));
            if (length > WordBytes)
                Unsafe.WriteUnaligned(target + WordBytes, Unsafe.ReadUnaligned<uint>(inline + WordBytes));
            return;
        }

        CopyLong((byte*)slot->Pointer, length, target);
    }

    // From 13 bytes on; the last words overlap those before them, so that nothing is read beyond the text.
    private static unsafe void CopyLong(byte* source, uint length, byte* target)
    {
        if (length <= 2 * WordBytes)
        {
            Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<ulong>(source));
            Unsafe.WriteUnaligned(target + length - WordBytes, Unsafe.ReadUnaligned<ulong>(source + length - WordBytes));
        }
        else if (length <= 2 * Vector128<byte>.Count)
        {
            Vector128.Store(Vector128.Load(source), target);
            Vector128.Store(Vector128.Load(source + length - Vector128<byte>.Count), target + length - Vector128<byte>.Count);
        }
        else if (length <= 2 * Vector256<byte>.Count)
        {
            Vector256.Store(Vector256.Load(source), target);
            Vector256.Store(Vector256.Load(source + length - Vector256<byte>.Count), target + length - Vector256<byte>.Count);
        }
        else
        {
            Unsafe.CopyBlockUnaligned(target, source, length);
        }
    }
}
