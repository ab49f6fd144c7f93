using System.Text;

namespace Sluice.Certificates.Facts;

/// <summary>An attribute's value as RFC 2253, 2.4 writes it, with control characters escaped as well.</summary>
internal static class NameText
{
    public static string Hex(NameAttribute attribute) => "#" + Convert.ToHexString(attribute.Encoded);

    /// <param name="asciiOnly">Whether bytes beyond ASCII are written as \XX too.</param>
    public static string Escaped(NameAttribute attribute, bool asciiOnly)
    {
        if (attribute.Text() is not { } value)
            return Hex(attribute);
        var text = new StringBuilder(value.Length);
        Span<byte> bytes = stackalloc byte[4];
        var at = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            var first = at == 0;
            at += rune.Utf16SequenceLength;
            if (rune.Value is < 0x20 or 0x7F || (asciiOnly && !rune.IsAscii))
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    text.Append('\\').Append(b.ToString("X2"));
                continue;
            }

            if (",+\"\\<>;".Contains((char)rune.Value) || (first && (rune.Value is ' ' or '#')) || (rune.Value == ' ' && at == value.Length))
                text.Append('\\');
            text.Append(rune);
        }

        return text.ToString();
    }
}
