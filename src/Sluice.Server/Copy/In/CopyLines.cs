using System.Buffers;
using Sluice.Server.Copy.Options;

namespace Sluice.Server.Copy.In;

/// <summary>
/// Cuts COPY data into lines. A line end in quotes (CSV) or behind a backslash (text) is data; <c>\.</c> on a line of its own ends the
/// data, and what follows up to CopyDone is passed over.
/// </summary>
internal sealed class CopyLines
{
    private readonly CopyOptions _options;
    private readonly CopyContext _context;
    private readonly CopyBytes _bytes = new();
    private readonly SearchValues<byte> _special;
    private readonly bool _csv;
    private readonly int _escape;
    private LineEnd _end;
    private int _scanned;
    private int _read;
    private bool _inQuotes;
    private bool _lastWasEscape;
    private bool _begun;
    private bool _finished;

    public CopyLines(CopyOptions options, CopyContext context)
    {
        (_options, _context) = (options, context);
        _csv = options.Format == CopyFormat.Csv;
        // A quote that escapes itself is a toggle like any other quote.
        _escape = _csv && options.Escape != options.Quote ? options.Escape : -1;
        _special = _csv
            ? SearchValues.Create([.. "\r\n\\"u8, options.Quote, options.Escape])
            : SearchValues.Create("\r\n\\"u8);
    }

    /// <summary>The data has come to its end.</summary>
    public bool IsFinished => _finished;

    public void Append(ReadOnlySpan<byte> data)
    {
        if (_finished)
            return;
        if (_options.Encoding is { } encoding)
            _bytes.Append(CopyTranscoding.ToUtf8(data, encoding));
        else
            _bytes.Append(data);
    }

    /// <summary>The next line without its end; it stays until <see cref="Done"/>.</summary>
    public bool TryRead(bool atEnd, out ReadOnlySpan<byte> line)
    {
        line = default;
        if (_finished)
            return false;
        if (!_begun)
        {
            _begun = true;
            _context.Clear();
            _context.Line++;
        }

        var (length, taken) = Scan(_bytes.Unread, atEnd);
        if (taken < 0)
            return false;
        _finished |= atEnd && taken == _bytes.Unread.Length && length == taken;
        // At the end of the data nothing is no line.
        if (_finished && length == 0)
            return false;
        line = _bytes.Unread[..length];
        _read = taken;
        _context.Show(line);
        return true;
    }

    /// <summary>The line has been used.</summary>
    public void Done()
    {
        _bytes.Skip(_read);
        _scanned = _read = 0;
        _begun = _inQuotes = _lastWasEscape = false;
    }

    /// <returns>The line's length and its length with what ends it; -1 when more data is needed to tell.</returns>
    private (int Length, int Taken) Scan(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        while (true)
        {
            var next = bytes[_scanned..].IndexOfAny(_special);
            if (next < 0)
            {
                _lastWasEscape &= bytes.Length == _scanned;
                _scanned = bytes.Length;
                return atEnd ? (_scanned, _scanned) : (0, -1);
            }

            // An escape counts only right before a quote.
            _lastWasEscape &= next == 0;
            var at = _scanned + next;
            var c = bytes[at];
            var lookAhead = c is (byte)'\r' or (byte)'\\';
            if (lookAhead && at + 1 == bytes.Length && !atEnd)
            {
                _scanned = at;
                return (0, -1);
            }

            if (_csv)
                Toggle(c);
            if (c is (byte)'\r' or (byte)'\n' && !_inQuotes)
                return (at, at + EndAt(bytes, at));
            if (c == '\\' && (!_csv || at == 0) && at + 1 < bytes.Length && bytes[at + 1] == '.')
            {
                if (Marker(bytes, at, atEnd) is { } marker)
                    return marker;
            }

            // Behind a backslash, in the text format, even a line end is data.
            _scanned = Math.Min(at + (c == '\\' && !_csv ? 2 : 1), bytes.Length);
        }
    }

    private void Toggle(byte c)
    {
        if (_inQuotes && c == _escape)
            _lastWasEscape = !_lastWasEscape;
        if (c == _options.Quote && !_lastWasEscape)
            _inQuotes = !_inQuotes;
        if (c != _escape)
            _lastWasEscape = false;
        if (_inQuotes && c == (_end == LineEnd.Newline ? '\n' : '\r'))
            _context.Line++;
    }

    /// <returns>Bytes of the line end; the first one decides what it must be.</returns>
    private int EndAt(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] == '\n')
        {
            if (_end is LineEnd.CarriageReturn or LineEnd.Both)
                throw Literal("newline", "Use \"\\n\" to represent newline.");
            _end = LineEnd.Newline;
            return 1;
        }

        if (_end is LineEnd.Unknown or LineEnd.Both)
        {
            if (at + 1 < bytes.Length && bytes[at + 1] == '\n')
            {
                _end = LineEnd.Both;
                return 2;
            }

            if (_end == LineEnd.Both)
                throw Literal("carriage return", "Use \"\\r\" to represent carriage return.");
            _end = LineEnd.CarriageReturn;
        }
        else if (_end == LineEnd.Newline)
        {
            throw Literal("carriage return", "Use \"\\r\" to represent carriage return.");
        }

        return 1;
    }

    private Protocol.Errors.PgErrorException Literal(string what, string hint) => _csv
        ? CopyErrors.Format($"unquoted {what} found in data", $"Use quoted CSV field to represent {what}.")
        : CopyErrors.Format($"literal {what} found in data", hint);

    /// <summary>Looks behind <c>\.</c>: a line end makes it the end of the data.</summary>
    /// <returns>Null when it is data, as it may be in CSV.</returns>
    private (int Length, int Taken)? Marker(ReadOnlySpan<byte> bytes, int at, bool atEnd)
    {
        var needed = _end == LineEnd.Both ? 2 : 1;
        var rest = bytes[(at + 2)..];
        if (rest.Length < needed)
        {
            if (!atEnd)
            {
                _scanned = at;
                return (0, -1);
            }

            return _csv ? null : throw CopyErrors.Format("end-of-copy marker corrupt");
        }

        if (_end == LineEnd.Both && rest[0] != '\r')
        {
            if (_csv)
                return null;
            throw CopyErrors.Format(rest[0] == '\n' ? "end-of-copy marker does not match previous newline style" : "end-of-copy marker corrupt");
        }

        var end = rest[needed - 1];
        if (end is not ((byte)'\r' or (byte)'\n'))
            return _csv ? null : throw CopyErrors.Format("end-of-copy marker corrupt");
        if (_end != LineEnd.Unknown && end != (_end == LineEnd.CarriageReturn ? '\r' : '\n'))
            throw CopyErrors.Format("end-of-copy marker does not match previous newline style");
        _finished = true;
        return (at, bytes.Length);
    }
}
