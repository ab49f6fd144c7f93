namespace Sluice.Sql.Scanning;

/// <summary>Reads pg_query.ScanResult as it lies in native memory: one object a token would cost more than the scan.</summary>
internal ref struct ScanMessageReader(ReadOnlySpan<byte> message)
{
    private const int VarintWire = 0;
    private const int LengthWire = 2;
    private const int TokensField = 2;
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>How many tokens a message holds.</summary>
    public static int Count(ReadOnlySpan<byte> message)
    {
        var reader = new ScanMessageReader(message);
        int count = 0;
        while (reader.TryReadTokenMessage(out _)) count++;
        return count;
    }

    /// <summary>The next token: byte offsets in the scanned text, the Token enum's number and the KeywordKind enum's.</summary>
    public bool TryRead(out int start, out int end, out int code, out int keyword)
    {
        start = end = code = keyword = 0;
        if (!TryReadTokenMessage(out ReadOnlySpan<byte> token)) return false;
        while (!token.IsEmpty)
        {
            int tag = Varint(ref token);
            int value = Varint(ref token);
            switch (tag >> 3)
            {
                case 1: start = value; break;
                case 2: end = value; break;
                case 4: code = value; break;
                case 5: keyword = value; break;
            }
        }

        return true;
    }

    private bool TryReadTokenMessage(out ReadOnlySpan<byte> token)
    {
        while (!_rest.IsEmpty)
        {
            int tag = Varint(ref _rest);
            int value = Varint(ref _rest);
            if ((tag & 7) == VarintWire) continue;
            if ((tag & 7) != LengthWire) throw new InvalidDataException($"libpg_query answered a field of wire type {tag & 7}");
            token = _rest[..value];
            _rest = _rest[value..];
            if (tag >> 3 == TokensField) return true;
        }

        token = default;
        return false;
    }

    private static int Varint(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            byte b = from[i];
            value |= (ulong)(b & 0x7f) << shift;
            if (b >= 0x80) continue;
            from = from[(i + 1)..];
            return unchecked((int)value);
        }
    }
}
