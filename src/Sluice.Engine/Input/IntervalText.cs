using System.Globalization;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>interval: <c>1 year -2 days 03:04:05 ago</c>, <c>1-2</c>, <c>3 4:05:06</c> and ISO 8601 (<see cref="Iso8601Text"/>).</summary>
public ref struct IntervalText
{
    private readonly string _original;
    private readonly string _text;
    private readonly IntervalSum _sum;
    private int _at;

    private IntervalText(string text) => (_original, _text, _sum) = (text, text.ToLowerInvariant(), new IntervalSum(text));

    public static Interval Read(string text, OutputSettings settings)
    {
        var trimmed = text.Trim(TextValues.Space);
        if (text.StartsWith('P'))
            return Iso8601Text.Read(text);
        var reader = new IntervalText(text);
        // The standard lets one minus at the front count for everything after it.
        return reader.Run(signSpreads: settings.IntervalStyle == IntervalStyle.SqlStandard && trimmed.StartsWith('-') && trimmed.AsSpan(1).IndexOfAny("+-") < 0);
    }

    private Interval Run(bool signSpreads)
    {
        var (any, ago) = (false, false);
        while (SkipSpace())
        {
            if (char.IsAsciiLetter(_text[_at]))
            {
                if (Word() != "ago" || !any || ago)
                    throw Syntax();
                ago = true;
                continue;
            }

            if (ago)
                throw Syntax();
            ReadPart(signSpreads);
            any = true;
        }

        if (!any)
            throw Syntax();
        if (ago)
            _sum.Negate();
        return _sum.ToInterval();
    }

    /// <summary>A signed number and its unit, a time, or years and months.</summary>
    private void ReadPart(bool negative)
    {
        if (_text[_at] is '+' or '-')
        {
            negative |= _text[_at++] == '-';
            // "1 month - 1 day": blanks may stand behind a sign.
            SkipSpace();
        }

        var start = _at;
        var whole = Digits();
        var next = Peek();
        if (next == ':' && _at > start)
        {
            var time = ReadTime(whole);
            Require(_sum.TryAddTime(negative ? -time : time));
        }
        else if (next == '-' && _at > start && char.IsAsciiDigit(_at + 1 < _text.Length ? _text[_at + 1] : ' '))
        {
            _at++;
            var months = Digits();
            if (months > 11)
                throw InputErrors.IntervalOverflow(_original);
            Require(_sum.TryAdd(IntervalUnit.Year, negative ? -whole : whole, 0) && _sum.TryAdd(IntervalUnit.Month, negative ? -months : months, 0));
        }
        else
        {
            var fraction = Fraction();
            if (_at == start || (_at == start + 1 && next == '.'))
                throw Syntax();
            Require(_sum.TryAdd(Unit(), negative ? -whole : whole, negative ? -fraction : fraction));
        }
    }

    /// <summary>The unit's word; without one a number before a time counts days, and a last one seconds.</summary>
    private IntervalUnit Unit()
    {
        if (!SkipSpace())
            return IntervalUnit.Second;
        if (!char.IsAsciiLetter(Peek()))
            return IsTimeNext() ? IntervalUnit.Day : throw Syntax();
        var before = _at;
        var word = Word();
        if (word == "ago")
        {
            _at = before;
            return IntervalUnit.Second;
        }

        var unit = IntervalUnits.Of(word);
        return unit != IntervalUnit.None ? unit : throw Syntax();
    }

    private readonly bool IsTimeNext()
    {
        var rest = _text.AsSpan(_at).TrimStart("+- ");
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && rest[end] == ':';
    }

    /// <summary>hh:mm, hh:mm:ss[.ffffff] or mm:ss.ffffff, after its first number.</summary>
    private Int128 ReadTime(long hours)
    {
        _at++;
        var minutes = Digits();
        long seconds = 0;
        if (Peek() == ':')
        {
            _at++;
            seconds = Digits();
        }
        else if (Peek() == '.')
        {
            (hours, minutes, seconds) = (0, hours, minutes);
        }

        var fraction = TimeOfDay.Fraction(_text, ref _at);
        if (minutes > 59 || seconds > 60)
            throw InputErrors.IntervalOverflow(_original);
        return (((((Int128)hours * 60) + minutes) * 60) + seconds) * 1_000_000 + fraction;
    }

    private double Fraction()
    {
        if (Peek() != '.')
            return 0;
        var start = _at++;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        return _at == start + 1 ? 0 : double.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private long Digits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        if (_at == start)
            return 0;
        return long.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw InputErrors.IntervalOverflow(_original);
    }

    private string Word()
    {
        var start = _at;
        while (char.IsAsciiLetter(Peek()))
            _at++;
        return _text[start.._at];
    }

    /// <summary>Skips what separates parts; false at the end.</summary>
    private bool SkipSpace()
    {
        while (_at < _text.Length && (Array.IndexOf(TextValues.Space, _text[_at]) >= 0 || _text[_at] is ',' or '@'))
            _at++;
        return _at < _text.Length;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private readonly void Require(bool added)
    {
        if (!added)
            throw Syntax();
    }

    private readonly PgErrorException Syntax() => InputErrors.DatetimeSyntax("interval", _original);
}
