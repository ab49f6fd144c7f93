using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy.In;

/// <summary>Where in the data COPY FROM is: the CONTEXT line of its errors.</summary>
internal sealed class CopyContext(string relation)
{
    /// <summary>Bytes of a line or value that are shown.</summary>
    private const int MostShown = 100;

    private bool _hasText;
    private byte[] _text = [];
    private int _textLength;

    public string Relation => relation;

    /// <summary>Lines (rows, in binary) seen, the current one included.</summary>
    public long Line { get; set; }

    /// <summary>The column a value is read for; null outside of values.</summary>
    public string? Column { get; set; }

    /// <summary>A line is being read.</summary>
    public void Clear()
    {
        Column = null;
        _hasText = false;
    }

    /// <summary>A line is whole, or a value is.</summary>
    public void Show(ReadOnlySpan<byte> text)
    {
        // One byte more than is shown tells that there is more.
        var shown = text[..Math.Min(text.Length, MostShown + 1)];
        if (_text.Length < shown.Length)
            _text = new byte[MostShown + 1];
        shown.CopyTo(_text);
        (_hasText, _textLength) = (true, shown.Length);
    }

    /// <summary>The same error with where it is; before the first line there is nowhere to be.</summary>
    public PgErrorException Locate(PgErrorException error) => error.Error.Where is null && Line > 0
        ? new PgErrorException(error.Error with { Where = ToString() }, error)
        : error;

    public override string ToString()
    {
        var place = $"COPY {relation}, line {Line}{(Column is null ? "" : $", column {Column}")}";
        return _hasText ? $"{place}: \"{Shown()}\"" : place;
    }

    private string Shown()
    {
        var text = _text.AsSpan(0, _textLength);
        if (text.Length <= MostShown)
            return Encoding.UTF8.GetString(text);
        var end = MostShown;
        while (end > 0 && (text[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(text[..end]) + "...";
    }
}
