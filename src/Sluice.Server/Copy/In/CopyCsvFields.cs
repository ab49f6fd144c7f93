using System.Buffers;
using Sluice.Server.Copy.Options;

namespace Sluice.Server.Copy.In;

/// <summary>Values of a line of CSV; quotes may begin and end anywhere in a value.</summary>
internal sealed class CopyCsvFields(CopyOptions options) : ICopyFields
{
    private readonly FieldList _fields = new();
    private readonly SearchValues<byte> _outside = SearchValues.Create([options.Delimiter, options.Quote]);
    private readonly SearchValues<byte> _inside = SearchValues.Create([options.Quote, options.Escape]);

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
        var sawQuote = false;
        while (true)
        {
            Copy(line, target, _outside, ref at, ref length);
            if (at < line.Length && line[at] == options.Quote)
            {
                sawQuote = true;
                at++;
                Quoted(line, target, ref at, ref length);
                continue;
            }

            _fields.Add(length, !sawQuote && line[start..at].SequenceEqual(options.Null));
            if (at == line.Length)
                return;
            start = ++at;
            sawQuote = false;
        }
    }

    private void Quoted(ReadOnlySpan<byte> line, Span<byte> target, ref int at, ref int length)
    {
        while (true)
        {
            Copy(line, target, _inside, ref at, ref length);
            if (at == line.Length)
                throw CopyErrors.Format("unterminated CSV quoted field");
            var c = line[at++];
            if (c == options.Escape && at < line.Length && (line[at] == options.Escape || line[at] == options.Quote))
                target[length++] = line[at++];
            else if (c == options.Quote)
                return;
            else
                target[length++] = c;
        }
    }

    private static void Copy(ReadOnlySpan<byte> line, Span<byte> target, SearchValues<byte> stops, ref int at, ref int length)
    {
        var rest = line[at..];
        var plain = rest.IndexOfAny(stops);
        if (plain < 0)
            plain = rest.Length;
        rest[..plain].CopyTo(target[length..]);
        at += plain;
        length += plain;
    }
}
