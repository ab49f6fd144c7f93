using System.Buffers.Binary;

namespace Sluice.Server.Results.Fields;

/// <summary>Copies short runs of bytes without asking for their exact length.</summary>
internal static class Words
{
    /// <summary>Bytes rounded up to whole words of eight.</summary>
    public static int RoundUp(int length) => (length + ColumnEncoder.Spill) & ~ColumnEncoder.Spill;

    /// <summary>Copies <paramref name="length"/> bytes, and up to seven more.</summary>
    public static void Copy(ReadOnlySpan<byte> source, int length, Span<byte> target)
    {
        for (var at = 0; at < length; at += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(target[at..], BinaryPrimitives.ReadUInt64LittleEndian(source[at..]));
    }
}
