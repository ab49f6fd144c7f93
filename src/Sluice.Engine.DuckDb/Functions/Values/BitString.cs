namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>DuckDB's bits: a byte that counts padding, then the bits, padded at the front with ones.</summary>
internal static class BitString
{
    public static string ToText(ReadOnlySpan<byte> stored)
    {
        int padding = stored[0];
        return string.Create(((stored.Length - 1) * 8) - padding, stored, (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = i + bytes[0];
                text[i] = (bytes[1 + (bit / 8)] & (0x80 >> (bit % 8))) != 0 ? '1' : '0';
            }
        });
    }

    /// <param name="bits">Zeros and ones, at least one of them.</param>
    public static byte[] FromText(ReadOnlySpan<char> bits)
    {
        var length = (bits.Length + 7) / 8;
        var stored = new byte[length + 1];
        var padding = (length * 8) - bits.Length;
        stored[0] = (byte)padding;
        for (var i = 0; i < padding; i++)
            stored[1] |= (byte)(0x80 >> i);
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i] == '1')
                stored[1 + ((i + padding) / 8)] |= (byte)(0x80 >> ((i + padding) % 8));
        }

        return stored;
    }
}
