namespace Sluice.Protocol.Scram;

/// <summary>Reads the attributes of a SCRAM message in order (RFC 5802, section 7): letter, equals sign, value, comma between.</summary>
internal ref struct ScramReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;

    /// <summary>Bytes read so far; the comma after a value counts as read with it.</summary>
    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _message.Length;

    /// <summary>The next byte; zero, which no message may hold, at the end.</summary>
    public readonly byte Peek => AtEnd ? (byte)0 : _message[Position];

    /// <summary>A message's reader, once it is known to be text.</summary>
    public static ScramReader Open(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty)
            throw ScramErrors.Malformed("The message is empty.");
        if (message.Contains((byte)0))
            throw ScramErrors.Malformed("The message contains a zero byte.");
        return new ScramReader(message);
    }

    public void Skip() => Position++;

    public void Expect(byte wanted)
    {
        if (Peek != wanted)
            throw ScramErrors.Malformed($"Expected {ScramErrors.Quote(wanted)} but found {Found()}.");
        Position++;
    }

    /// <summary>The value of the attribute that must come next.</summary>
    public ReadOnlySpan<byte> ReadValue(byte name)
    {
        if (Peek != name)
            throw ScramErrors.Malformed($"Expected attribute {ScramErrors.Quote(name)} but found {Found()}.");
        return ReadAny(out _);
    }

    /// <summary>The value of whatever attribute comes next.</summary>
    public ReadOnlySpan<byte> ReadAny(out byte name)
    {
        name = Peek;
        if (!char.IsAsciiLetter((char)name))
            throw ScramErrors.Malformed($"Expected an attribute but found {Found()}.");
        Position++;
        Expect((byte)'=');
        var rest = _message[Position..];
        var comma = rest.IndexOf((byte)',');
        var length = comma < 0 ? rest.Length : comma;
        Position += comma < 0 ? length : length + 1;
        return rest[..length];
    }

    private readonly string Found() => AtEnd ? "the end of the message" : ScramErrors.Quote(Peek);
}
