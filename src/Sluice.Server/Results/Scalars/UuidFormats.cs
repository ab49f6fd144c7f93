using System.Buffers.Binary;

namespace Sluice.Server.Results.Scalars;

/// <summary>uuid as 36 characters, lower case.</summary>
internal readonly struct UuidText : ISlotFormat<UInt128>
{
    public int MaxLength => 36;

    public int Write(UInt128 value, Span<byte> destination)
    {
        Span<byte> bytes = stackalloc byte[16];
        UuidBinary.WriteBytes(value, bytes);
        new Guid(bytes, bigEndian: true).TryFormat(destination, out var length);
        return length;
    }
}

/// <summary>uuid as its sixteen bytes.</summary>
internal readonly struct UuidBinary : ISlotFormat<UInt128>
{
    public int MaxLength => 16;

    public int Write(UInt128 value, Span<byte> destination)
    {
        WriteBytes(value, destination);
        return 16;
    }

    /// <summary>The engine flips the top bit so that its signed order is the text's order.</summary>
    public static void WriteBytes(UInt128 value, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt128BigEndian(destination, value ^ (UInt128.One << 127));
}
