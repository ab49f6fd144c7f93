using System.Buffers.Binary;

namespace Sluice.Server.Results.Scalars;

/// <summary>uuid as 36 characters, lower case.</summary>
internal readonly struct UuidText : IValueFormat<UInt128>
{
    public int Measure(UInt128 value) => 36;

    public void Write(UInt128 value, int length, Span<byte> destination)
    {
        Span<byte> bytes = stackalloc byte[16];
        UuidBinary.WriteBytes(value, bytes);
        new Guid(bytes, bigEndian: true).TryFormat(destination, out _);
    }
}

/// <summary>uuid as its sixteen bytes.</summary>
internal readonly struct UuidBinary : IValueFormat<UInt128>
{
    public int Measure(UInt128 value) => 16;

    public void Write(UInt128 value, int length, Span<byte> destination) => WriteBytes(value, destination);

    /// <summary>The engine flips the top bit so that its signed order is the text's order.</summary>
    public static void WriteBytes(UInt128 value, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt128BigEndian(destination, value ^ (UInt128.One << 127));
}
