using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sluice.Testing.Wire;

/// <summary>Big-endian bytes of a message body, written in order. Independent of the product's own writer on purpose.</summary>
public sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public WireWriter Byte(byte value)
    {
        _bytes.Write([value]);
        return this;
    }

    public WireWriter Int16(short value)
    {
        Span<byte> span = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(span, value);
        _bytes.Write(span);
        return this;
    }

    public WireWriter Int32(int value)
    {
        Span<byte> span = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(span, value);
        _bytes.Write(span);
        return this;
    }

    public WireWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    /// <summary>UTF-8 and a terminating zero.</summary>
    public WireWriter String(string value) => Bytes(Encoding.UTF8.GetBytes(value)).Byte(0);

    /// <summary>The body behind its length, and behind <paramref name="type"/> where the message has one.</summary>
    public byte[] Message(char? type)
    {
        var frame = new WireWriter();
        if (type is { } letter)
            frame.Byte((byte)letter);
        return frame.Int32(_bytes.WrittenCount + 4).Bytes(_bytes.WrittenSpan).ToArray();
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
