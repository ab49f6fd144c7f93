using System.Buffers;
using Sluice.Server.Copy.Options;

namespace Sluice.Server.Copy.In;

/// <summary>Values of a line of the text format: delimiters between them, backslash sequences in them.</summary>
internal sealed class CopyTextFields(CopyOptions options) : ICopyFields
{
    private readonly FieldList _fields = new();
    private readonly SearchValues<byte> _special = SearchValues.Create([options.Delimiter, (byte)'\\']);

    public int Count => _fields.Count;

    public ReadOnlySpan<byte> Value(int index) => _fields.Value(index);

    public bool IsNull(int index) => _fields.IsNull(index);

    public void Settle(int index, bool isNull) => _fields.Settle(index, isNull);

    public void Cut(ReadOnlySpan<byte> line)
    {
        var target = _fields.Start(line.Length);
        var length = 0;
        var at = 0;
        var start = 0;
        while (true)
        {
            var rest = line[at..];
            var plain = rest.IndexOfAny(_special);
            if (plain < 0)
                plain = rest.Length;
            rest[..plain].CopyTo(target[length..]);
            length += plain;
            at += plain;
            if (at < line.Length && line[at] == '\\')
            {
                at++;
                // A backslash that ends the line stands for itself.
                target[length++] = at < line.Length ? Unescape(line, ref at) : (byte)'\\';
                continue;
            }

            // What stands for null is compared as it was written.
            _fields.Add(length, line[start..at].SequenceEqual(options.Null));
            if (at == line.Length)
                return;
            start = ++at;
        }
    }

    /// <param name="at">Behind the backslash; moved behind what follows it.</param>
    private static byte Unescape(ReadOnlySpan<byte> line, ref int at)
    {
        var c = line[at++];
        switch ((char)c)
        {
            case 'b': return (byte)'\b';
            case 'f': return (byte)'\f';
            case 'n': return (byte)'\n';
            case 'r': return (byte)'\r';
            case 't': return (byte)'\t';
            case 'v': return (byte)'\v';
            case >= '0' and <= '7':
                var octal = c - '0';
                for (var i = 0; i < 2 && at < line.Length && line[at] is >= (byte)'0' and <= (byte)'7'; i++)
                    octal = (octal << 3) + line[at++] - '0';
                return (byte)octal;
            case 'x' when at < line.Length && char.IsAsciiHexDigit((char)line[at]):
                var hex = Digit(line[at++]);
                if (at < line.Length && char.IsAsciiHexDigit((char)line[at]))
                    hex = (hex << 4) + Digit(line[at++]);
                return (byte)hex;
            default:
                return c;
        }
    }

    private static int Digit(byte c) => char.IsAsciiDigit((char)c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
