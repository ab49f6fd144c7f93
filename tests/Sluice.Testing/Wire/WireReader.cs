using System.Buffers.Binary;
using System.Text;

namespace Sluice.Testing.Wire;

/// <summary>Reads a received body in order; throws when it is too short, so that a truncated message fails its test.</summary>
public ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public ReadOnlySpan<byte> Rest() => Take(_rest.Length);

    /// <summary>UTF-8 up to a zero, which is eaten.</summary>
    public string String()
    {
        var end = _rest.IndexOf((byte)0);
        if (end < 0)
            throw new InvalidDataException("a string without its terminating zero");
        var text = Encoding.UTF8.GetString(_rest[..end]);
        _rest = _rest[(end + 1)..];
        return text;
    }
}
