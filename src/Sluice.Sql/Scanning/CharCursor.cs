namespace Sluice.Sql.Scanning;

/// <summary>Walks UTF-8 once, forwards, turning byte offsets into UTF-16 char offsets and code point counts.</summary>
internal ref struct CharCursor(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;

    public int Byte { get; private set; }

    public int Char { get; private set; }

    public int CodePoint { get; private set; }

    /// <summary>Moves on to a byte offset, which must not lie behind; answers the char offset there.</summary>
    public int ToByte(int offset)
    {
        foreach (byte b in _utf8[Byte..offset]) Count(b);
        Byte = offset;
        return Char;
    }

    /// <summary>Moves on until so many code points lie behind; answers the byte offset there.</summary>
    public int ToCodePoint(int count)
    {
        while (Byte < _utf8.Length)
        {
            byte b = _utf8[Byte];
            if (CodePoint == count && !IsContinuation(b)) break;
            Count(b);
            Byte++;
        }

        return Byte;
    }

    private void Count(byte b)
    {
        if (IsContinuation(b)) return;
        CodePoint++;
        // Four bytes of UTF-8 are two chars, a surrogate pair.
        Char += b >= 0xf0 ? 2 : 1;
    }

    private static bool IsContinuation(byte b) => (b & 0xc0) == 0x80;
}
