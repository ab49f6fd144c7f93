using Sluice.Engine.Output;
using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>
/// Reads dates and times in ISO 8601 and PostgreSQL's usual forms, in any order of date, time, zone and era (PostgreSQL manual, 8.5.1).
/// </summary>
public ref struct DateTimeParser
{
    private const int UnixEpochJulianDay = 2_440_588;

    private readonly string _type;
    private readonly string _original;
    private readonly string _text;
    private readonly DateFields _date;
    private readonly DateTimeFields _fields = new();
    private readonly bool _timeOnly;
    private int _at;
    private bool _afterT;

    private DateTimeParser(string type, string text, DateOrder order, bool timeOnly)
    {
        (_type, _original, _text, _timeOnly) = (type, text, text.ToLowerInvariant(), timeOnly);
        _date = new DateFields(type, text, order);
    }

    /// <param name="type">The type's name, for errors.</param>
    /// <param name="text">What the client sent.</param>
    /// <param name="order">How 01/02/03 is meant.</param>
    /// <param name="timeOnly">Whether bare digits are a time of day.</param>
    public static DateTimeFields Parse(string type, string text, DateOrder order, bool timeOnly)
    {
        var parser = new DateTimeParser(type, text, order, timeOnly);
        parser.Run();
        return parser._fields;
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsWhiteSpace(c) || c == ',')
                _at++;
            else if (char.IsAsciiLetter(c))
                ReadWord();
            else if (char.IsAsciiDigit(c))
                ReadNumber();
            else if (c is '+' or '-')
                ReadSigned();
            else
                throw Syntax();
        }

        if (!_date.IsEmpty)
        {
            if (_fields.Days is not null)
                throw Syntax();
            _fields.Days = _date.ToDays();
        }

        if (!IsConsistent())
            throw Syntax();
    }

    /// <summary>Words for a moment stand alone; those for a day may have a time beside them.</summary>
    private readonly bool IsConsistent() => _fields.Keyword switch
    {
        DateTimeKeyword.None => (_fields.Days is not null || _fields.Time is not null) && !(_date.BeforeChrist && _date.IsEmpty),
        DateTimeKeyword.Today or DateTimeKeyword.Tomorrow or DateTimeKeyword.Yesterday => _fields.Days is null,
        _ => _fields.Days is null && _fields.Time is null,
    };

    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
            _at++;
        var word = _text[start.._at];
        // Zone names go on with a slash (Europe/Berlin) or digits (EST5EDT, Etc/GMT+2).
        if (_at < _text.Length && (_text[_at] is '/' or '_' || (word.Length > 2 && char.IsAsciiDigit(_text[_at]) && !DateTimeWords.TryMonth(word, out _))))
        {
            while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '/' or '_' or '-' or '+'))
                _at++;
            SetZone(_original[start.._at]);
        }
        else if (word == "t" && (_fields.Days is not null || !_date.IsEmpty || _timeOnly))
        {
            _afterT = true;
        }
        else if (word == "j" && _at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            ReadJulianDay();
        }
        else if (DateTimeWords.TryMonth(word, out var month))
        {
            _date.AddMonth(month);
            SkipDateSeparator();
        }
        else if (!TrySetKeyword(word) && !DateTimeWords.IsDayName(word))
        {
            SetAbbreviation(word);
        }
    }

    private bool TrySetKeyword(string word)
    {
        if (word is "ad" or "bc")
        {
            _date.BeforeChrist = word == "bc";
            return true;
        }

        if (word is "am" or "pm")
        {
            ApplyMeridian(word == "pm");
            return true;
        }

        var keyword = DateTimeWords.Keyword(word);
        if (keyword == DateTimeKeyword.None)
            return false;
        _fields.Keyword = _fields.Keyword == DateTimeKeyword.None ? keyword : throw Syntax();
        return true;
    }

    private readonly void ApplyMeridian(bool afternoon)
    {
        const long TwelveHours = 43_200_000_000;
        if (_fields.Time is not { } time)
            throw Syntax();
        if (time is >= TwelveHours + 3_600_000_000)
            throw InputErrors.FieldOverflow(_original);
        _fields.Time = (time % TwelveHours) + (afternoon ? TwelveHours : 0);
    }

    private readonly void SetAbbreviation(string word)
    {
        if (_fields.HasZone)
            throw Syntax();
        if (DateTimeWords.TryAbbreviation(word, out var offset))
            _fields.Offset = offset;
        else if (ZoneNames.TryFromFile(word, out var zone))
            _fields.Zone = zone;
        else
            throw Syntax();
    }

    private readonly void SetZone(string name)
    {
        if (_fields.HasZone)
            throw Syntax();
        _fields.Zone = PgTimeZone.TryFind(name, out var zone)
            ? zone
            : throw InputErrors.Error(SqlStates.InvalidParameterValue, $"time zone \"{name.ToLowerInvariant()}\" not recognized");
    }

    private void ReadNumber()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        var next = end < _text.Length ? _text[end] : '\0';
        var digits = _text[_at..end];
        var isDatePart = next is '-' or '/' || (next == '.' && digits.Length <= 2);
        if (next == ':')
        {
            SetTime(TimeOfDay.Read(_text, ref _at, _original));
        }
        else if (_afterT || (_fields.Time is null && (_timeOnly || _date.IsComplete) && digits.Length is 4 or 6 && !isDatePart))
        {
            SetTime(TimeOfDay.ReadCompact(_text, ref _at, _original) ?? throw Syntax());
        }
        else
        {
            // After a time, PostgreSQL takes numbers with separators for a zone, and fails.
            if (_date.IsComplete || (isDatePart && _fields.Time is not null))
                throw Syntax();
            _at = end;
            if (digits.Length >= 6 && _date.IsEmpty && !isDatePart)
                _date.AddCompact(digits);
            else
                _date.Add(digits);
            SkipDateSeparator();
        }
    }

    private readonly void SetTime(long time)
    {
        if (_fields.Time is not null)
            throw Syntax();
        _fields.Time = time;
    }

    private void ReadJulianDay()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        if (_fields.Days is not null || !int.TryParse(_text[start.._at], out var day))
            throw Syntax();
        _fields.Days = day - UnixEpochJulianDay;
    }

    private void SkipDateSeparator()
    {
        if (_at < _text.Length && _text[_at] is '-' or '/' or '.' && !_date.IsComplete)
            _at++;
    }

    private void ReadSigned()
    {
        var negative = _text[_at] == '-';
        if (string.CompareOrdinal(_text, _at + 1, "infinity", 0, 8) == 0)
        {
            _at += 9;
            _fields.Keyword = negative ? DateTimeKeyword.MinusInfinity : DateTimeKeyword.Infinity;
            return;
        }

        if (_fields.HasZone || (_fields.Time is null && (_date.IsEmpty || char.IsAsciiDigit(_text[_at - 1]))))
            throw Syntax();
        _at++;
        var offset = ZoneOffset.Read(_text, ref _at) ?? throw Syntax();
        if (offset > ZoneOffset.Max)
            throw InputErrors.DisplacementOverflow(_original);
        _fields.Offset = negative ? -offset : offset;
    }

    private readonly PgErrorException Syntax() => InputErrors.DatetimeSyntax(_type, _original);
}
