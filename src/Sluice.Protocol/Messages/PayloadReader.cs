using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Messages;

/// <summary>
/// Reads the fields of one payload in order (protocol, "Message Data Types"). Every read is checked against what is left, and a
/// decoder finishes with <see cref="End"/>: nothing may be left over.
/// </summary>
/// <param name="payload">A frame's payload.</param>
/// <param name="severity">How bad a malformed payload is: FATAL until login has finished, ERROR after it, as in PostgreSQL.</param>
public ref struct PayloadReader(ReadOnlyMemory<byte> payload, Severity severity = Severity.Error)
{
    private readonly ReadOnlyMemory<byte> _payload = payload;
    private readonly ReadOnlySpan<byte> _bytes = payload.Span;
    private readonly Severity _severity = severity;
    private int _position;

    /// <summary>Bytes not yet read.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>Whether a zero byte is left, so that <see cref="ReadCString"/> has an end.</summary>
    public readonly bool HasTerminator => _bytes[_position..].Contains((byte)0);

    public byte ReadByte() => Remaining > 0 ? Take(1)[0] : throw Violation("no data left in message");

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    /// <summary>A count: PostgreSQL reads the Int16 counts of Parse and Bind as unsigned, so that 65,535 parameters fit.</summary>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>The next <paramref name="count"/> bytes, not copied.</summary>
    /// <exception cref="PgErrorException">08P01: <paramref name="count"/> is negative or more than is left.</exception>
    public ReadOnlyMemory<byte> ReadBytes(int count)
    {
        var start = _position;
        Take(count);
        return _payload.Slice(start, count);
    }

    /// <summary>UTF-8 up to a zero byte (protocol type String).</summary>
    /// <exception cref="PgErrorException">08P01: no zero byte. 22021: not UTF-8.</exception>
    public string ReadCString()
    {
        var rest = _bytes[_position..];
        var length = rest.IndexOf((byte)0);
        if (length < 0)
            throw Violation("invalid string in message");
        var text = rest[..length];
        if (!Utf8.IsValid(text))
            throw InvalidUtf8(text);
        _position += length + 1;
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Refuses a count of items that could not fit in what is left, before anything is allocated for them.</summary>
    /// <param name="count">Items announced.</param>
    /// <param name="itemSize">The fewest bytes one takes.</param>
    public readonly void Require(int count, int itemSize)
    {
        if ((long)count * itemSize > Remaining)
            throw InsufficientData();
    }

    /// <summary>Ends the message.</summary>
    /// <exception cref="PgErrorException">08P01: bytes are left.</exception>
    public readonly void End()
    {
        if (Remaining > 0)
            throw Violation("invalid message format");
    }

    /// <summary>A protocol violation (08P01) of this payload's severity.</summary>
    public readonly PgErrorException Violation(string message) => new(new PgError(_severity, SqlStates.ProtocolViolation, message));

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)Remaining)
            throw InsufficientData();
        var taken = _bytes.Slice(_position, count);
        _position += count;
        return taken;
    }

    private readonly PgErrorException InsufficientData() => Violation("insufficient data left in message");

    private readonly PgErrorException InvalidUtf8(ReadOnlySpan<byte> text) =>
        new(new PgError(_severity, SqlStates.CharacterNotInRepertoire, InvalidSequence.Describe(text)));
}
