using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sluice.Server.Results.Fields;

/// <summary>Copies short runs of bytes without asking for their exact length.</summary>
internal static class Words
{
    /// <summary>Bytes rounded up to whole words of eight.</summary>
    public static int RoundUp(int length) => (length + ColumnEncoder.Spill) & ~ColumnEncoder.Spill;

    /// <summary>Copies <paramref name="length"/> bytes, and up to seven more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ReadOnlySpan<byte> source, int length, Span<byte> target)
    {
        var from = MemoryMarshal.Cast<byte, ulong>(source[..RoundUp(length)]);
        var to = MemoryMarshal.Cast<byte, ulong>(target[..RoundUp(length)]);
        for (var i = 0; i < from.Length && i < to.Length; i++)
            to[i] = from[i];
    }
}
