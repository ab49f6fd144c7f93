using System.Globalization;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>to_date and to_timestamp: reads a text by a template (manual, 9.8).</summary>
internal ref struct DateReader
{
    private readonly string _text;
    private readonly DateParts _parts;
    private int _at;

    private DateReader(string text) => (_text, _parts) = (text, new DateParts(text));

    public static DateParts Read(string text, string template)
    {
        var reader = new DateReader(text);
        var fields = DateTemplate.Parse(template);
        for (var i = 0; i < fields.Length && reader._at < text.Length; i++)
        {
            if (fields[i].Keyword is null)
                reader.Skip(fields[i]);
            else
                reader.ReadField(fields[i], i + 1 == fields.Length || !IsNumeric(fields[i + 1]));
        }

        return reader._parts;
    }

    /// <summary>Whether a field follows whose digits would run into those before it.</summary>
    private static bool IsNumeric(TemplateField field) => field.Keyword is null
        ? char.IsAsciiDigit(field.Text[0])
        : field.Keyword is not ("MONTH" or "MON" or "DAY" or "DY" or "AM" or "PM" or "A.M." or "P.M." or "AD" or "BC" or "A.D." or "B.C." or "RM" or "TZ");

    /// <summary>A separator matches any run of separators; quoted text and letters pass over as many characters.</summary>
    private void Skip(TemplateField field)
    {
        if (field.IsQuoted)
        {
            _at = Math.Min(_at + field.Text.Length, _text.Length);
        }
        else if (char.IsLetterOrDigit(field.Text[0]))
        {
            _at++;
        }
        else
        {
            SkipSpace();
            if (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]) && _text[_at] is not ('+' or '-') || (_at < _text.Length && _text[_at] == field.Text[0]))
                _at++;
            SkipSpace();
        }
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private void ReadField(TemplateField field, bool unlimited)
    {
        SkipSpace();
        switch (field.Keyword)
        {
            case "MONTH":
            case "MON":
                _parts.Month = Word(field, DateNames.Months) + 1;
                break;
            case "DAY":
            case "DY":
                Word(field, DateNames.Days);
                break;
            case "RM":
                // The longest first: VIII begins with V.
                for (var i = 11; i >= 0 && _parts.Month == 0; i--)
                    _parts.Month = TryTake(DateNames.Roman[i]) ? i + 1 : 0;
                if (_parts.Month == 0)
                    throw Invalid(field, _text[_at..]);
                break;
            case "AM" or "PM" or "A.M." or "P.M.":
                _parts.IsAfternoon = TryTake("P.M.") || TryTake("PM") || (TryTake("A.M.") || TryTake("AM") ? false : throw Invalid(field, _text[_at..]));
                break;
            case "AD" or "BC" or "A.D." or "B.C.":
                _parts.IsBeforeChrist = TryTake("B.C.") || TryTake("BC") || (TryTake("A.D.") || TryTake("AD") ? false : throw Invalid(field, _text[_at..]));
                break;
            case "TZH":
                _parts.ZoneIsNegative = Peek() == '-';
                _at += Peek() is '+' or '-' ? 1 : 0;
                _parts.ZoneHours = (int)Digits(field, 2, false);
                break;
            case "TZM":
                _parts.ZoneMinutes = (int)Digits(field, 2, false);
                break;
            case "TZ" or "OF":
                throw FunctionFaults.Of(SqlStates.FeatureNotSupported, $"formatting field \"{field.Text}\" is only supported in to_char");
            default:
                ReadNumber(field, unlimited);
                break;
        }

        if (field.Ordinal is not null)
            _at = Math.Min(_at + 2, _text.Length);
    }

    private void ReadNumber(TemplateField field, bool unlimited)
    {
        var keyword = field.Keyword!;
        var width = keyword switch
        {
            "HH" or "HH12" or "HH24" or "MI" or "SS" or "MM" or "DD" or "WW" or "IW" or "CC" or "YY" or "IY" => 2,
            "DDD" or "IDDD" or "MS" or "YYY" or "IYY" => 3,
            "US" => 6,
            "FF1" or "FF2" or "FF3" or "FF4" or "FF5" or "FF6" => keyword[2] - '0',
            "YYYY" or "IYYY" => 4,
            "SSSS" or "SSSSS" => 5,
            "J" => 7,
            "Y,YYY" => 5,
            _ => 1,
        };
        if (keyword == "Y,YYY")
        {
            var thousands = Digits(field, 9, true);
            _at += Peek() == ',' ? 1 : 0;
            _parts.SetYear((thousands * 1000) + Digits(field, 3, false), 4);
            return;
        }

        var start = _at;
        var value = Digits(field, width, unlimited || field.IsFilled);
        _parts.Set(keyword, value, _at - start);
    }

    private long Digits(TemplateField field, int width, bool unlimited)
    {
        var start = _at;
        if (Peek() is '-' or '+' && field.Keyword is "YYYY" or "J")
            _at++;
        var first = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && (unlimited || _at - first < width))
            _at++;
        if (_at == first)
            throw Invalid(field, _text.Substring(start, Math.Min(Math.Max(width, 1), _text.Length - start)));
        return long.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw FunctionFaults.Of(SqlStates.DatetimeFieldOverflow, $"value for \"{field.Text}\" in source string is out of range");
    }

    private int Word(TemplateField field, string[] names)
    {
        var isShort = field.Keyword is "MON" or "DY";
        for (var i = 0; i < names.Length; i++)
        {
            if (TryTake(isShort ? names[i][..3] : names[i]))
                return i;
        }

        throw Invalid(field, _text[_at..].Split(' ')[0]);
    }

    private bool TryTake(string word)
    {
        if (_at + word.Length > _text.Length || string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        _at += word.Length;
        return true;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private static PgErrorException Invalid(TemplateField field, string value) => FunctionFaults.Of(
        SqlStates.InvalidDatetimeFormat, $"invalid value \"{value}\" for \"{field.Text}\"", char.IsAsciiDigit(value.FirstOrDefault()) ? null : "Value must be an integer.");
}
