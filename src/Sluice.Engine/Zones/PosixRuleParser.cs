using System.Text;

namespace Sluice.Engine.Zones;

/// <summary>Reads POSIX TZ strings such as <c>CET-1CEST,M3.5.0,M10.5.0/3</c> (RFC 8536, 3.3.1).</summary>
public ref struct PosixRuleParser
{
    private static readonly YearlyDate DefaultStart = new('M', 3, 2, 0, 7200);
    private static readonly YearlyDate DefaultEnd = new('M', 11, 1, 0, 7200);

    private ReadOnlySpan<char> _rest;

    /// <summary>False when the text is no TZ string. Without dates the United States' rule holds, as in PostgreSQL.</summary>
    public static bool TryParse(string text, out PosixRule rule)
    {
        rule = null!;
        var parser = new PosixRuleParser { _rest = text };
        if (!parser.TryName(out var standardName) || !parser.TryTime(24 * 7, out var west))
            return false;
        var standard = new ZonePeriod(-west, standardName);
        if (parser._rest.IsEmpty)
        {
            rule = new PosixRule(standard, null, default, default);
            return true;
        }

        if (!parser.TryName(out var daylightName))
            return false;
        var daylightWest = west - 3600;
        if (!parser._rest.IsEmpty && parser._rest[0] != ',' && !parser.TryTime(24 * 7, out daylightWest))
            return false;
        var (start, end) = (DefaultStart, DefaultEnd);
        if (!parser._rest.IsEmpty && !(parser.TryDate(out start) && parser.TryDate(out end) && parser._rest.IsEmpty))
            return false;
        rule = new PosixRule(standard, new ZonePeriod(-daylightWest, daylightName), start, end);
        return true;
    }

    private bool TryName(out byte[] name)
    {
        var quoted = !_rest.IsEmpty && _rest[0] == '<';
        var length = 0;
        var text = quoted ? _rest[1..] : _rest;
        while (length < text.Length && (quoted ? text[length] != '>' : char.IsAsciiLetter(text[length])))
            length++;
        name = Encoding.ASCII.GetBytes(text[..length].ToString());
        if ((quoted && length == text.Length) || length == 0 || (!quoted && length < 3))
            return false;
        _rest = text[(quoted ? length + 1 : length)..];
        return true;
    }

    /// <summary>[+-]hh[:mm[:ss]] as seconds.</summary>
    private bool TryTime(int maxHours, out int seconds)
    {
        seconds = 0;
        var sign = 1;
        if (!_rest.IsEmpty && _rest[0] is '+' or '-')
        {
            sign = _rest[0] == '-' ? -1 : 1;
            _rest = _rest[1..];
        }

        if (!TryNumber(maxHours, out var part))
            return false;
        seconds = part * 3600;
        for (var unit = 60; unit > 0 && !_rest.IsEmpty && _rest[0] == ':'; unit /= 60)
        {
            _rest = _rest[1..];
            if (!TryNumber(59, out part))
                return false;
            seconds += part * unit;
        }

        seconds *= sign;
        return true;
    }

    private bool TryDate(out YearlyDate date)
    {
        date = default;
        if (!TrySkip(','))
            return false;
        int month = 0, week = 0, day;
        var kind = 'N';
        if (TrySkip('M'))
        {
            kind = 'M';
            if (!TryNumber(12, out month) || month == 0 || !TrySkip('.') || !TryNumber(5, out week) || week == 0
                || !TrySkip('.') || !TryNumber(6, out day))
                return false;
        }
        else
        {
            if (TrySkip('J'))
                kind = 'J';
            if (!TryNumber(365, out day))
                return false;
        }

        var time = 7200;
        if (TrySkip('/') && !TryTime(24 * 7, out time))
            return false;
        date = new YearlyDate(kind, month, week, day, time);
        return true;
    }

    private bool TrySkip(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
            return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TryNumber(int max, out int number)
    {
        number = 0;
        var length = 0;
        while (length < _rest.Length && length < 4 && char.IsAsciiDigit(_rest[length]))
            number = (number * 10) + (_rest[length++] - '0');
        _rest = _rest[length..];
        return length > 0 && number <= max;
    }
}
