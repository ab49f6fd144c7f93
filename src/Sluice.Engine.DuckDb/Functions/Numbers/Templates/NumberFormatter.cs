using System.Globalization;
using System.Text;
using Sluice.Engine.DuckDb.Functions.Dates;

namespace Sluice.Engine.DuckDb.Functions.Numbers.Templates;

/// <summary>to_char of numbers: walks the template, and the digits beside it.</summary>
internal ref struct NumberFormatter
{
    private readonly NumberTemplate _template;
    private readonly StringBuilder _text = new();
    private readonly string _digits;
    private readonly bool _negative;
    private readonly int _leading;
    private readonly int? _lastRelevant;
    private readonly bool? _signFirst;
    private bool _signWritten;
    private bool _inNumber;
    private int _position;
    private int _at;

    /// <param name="template">What to write.</param>
    /// <param name="negative">Whether a minus is to be shown.</param>
    /// <param name="digits">Without sign, rounded to the template's digits after the point.</param>
    public NumberFormatter(NumberTemplate template, bool negative, string digits)
    {
        _template = template;
        _negative = negative;
        var whole = digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : digits.Length;
        var room = template.Before + template.Shift;
        _leading = Math.Max(room - whole, 0);
        _digits = whole > room ? new string('#', room) + "." + new string('#', template.After) : digits;
        _signFirst = template.SignFirst == true && template.DigitsBeforeSign == template.Before && template.Before > 0 ? false : template.SignFirst;
        _signWritten = template.HasPlus || template.HasMinus
            ? !template.HasPlus || template.HasMinus
            : !negative && template.IsFilled && template.SignFirst is null;
        if (template.IsFilled && template.HasPoint)
            _lastRelevant = LastRelevant();
    }

    private readonly bool HasBrackets => _template.HasBrackets && !(_template.IsFilled && !_negative);

    public string Format()
    {
        foreach (var (keyword, text) in _template.Pieces)
        {
            switch (keyword)
            {
                case "9" or "0" or "." or "D":
                    Digit(keyword);
                    break;
                case "," or "G":
                    Append(_inNumber ? ',' : ' ', padding: !_inNumber);
                    break;
                case "L":
                    Append(' ', padding: true);
                    break;
                case "MI":
                    Append(_negative ? '-' : ' ', padding: !_negative);
                    break;
                case "PL":
                    Append(_negative ? ' ' : '+', padding: _negative);
                    break;
                case "SG":
                    _text.Append(_negative ? '-' : '+');
                    break;
                case "TH" when !_negative && !_template.HasPoint && !_digits.StartsWith('#'):
                    _text.Append(DateNames.Ordinal(_digits, char.IsAsciiLetterUpper(text[0])));
                    break;
                case null:
                    _text.Append(text);
                    break;
            }
        }

        return _text.ToString();
    }

    private readonly void Append(char c, bool padding)
    {
        if (!padding || !_template.IsFilled)
            _text.Append(c);
    }

    private void Digit(string keyword)
    {
        _inNumber = false;
        var zeroFills = _template.ZeroStart is { } start && start <= _position;
        // The zero before a point is not shown by 9, and leaves room for the sign.
        var hidesZero = _template.ZeroStart is null && _at == 0 && _digits[0] == '0' && _template.After != 0;
        var endsAtPoint = _lastRelevant is { } last && _digits[last] == '.';
        if (!_signWritten && (_position >= _leading || (_template.ZeroStart == _position)) && (!hidesZero || endsAtPoint))
            Sign();
        if (_position < _leading && !zeroFills)
        {
            Append(' ', padding: true);
        }
        else if (_position < _leading)
        {
            _text.Append('0');
            _inNumber = true;
        }
        else
        {
            if (_at < _digits.Length && _digits[_at] == '.')
            {
                if (!endsAtPoint || _template.IsFilled)
                    _text.Append('.');
            }
            else if (_lastRelevant is { } relevant && _at > relevant && keyword != "0")
            {
                // FM leaves the zeros at the end out.
            }
            else if (hidesZero)
            {
                if (!_template.IsFilled)
                    _text.Append(' ');
                else if (endsAtPoint)
                    _text.Append('0');
            }
            else if (_at < _digits.Length)
            {
                _text.Append(_digits[_at]);
                _inNumber = true;
            }

            if (_at < _digits.Length)
                _at++;
        }

        var end = _template.Before + _template.Shift + _template.After + (_template.HasPoint ? 1 : 0);
        if (_lastRelevant is { } final && _at == final && final > 0)
            end = _position;
        if (_position + 1 == end)
            TrailingSign();
        _position++;
    }

    private void Sign()
    {
        if (_signFirst is { } first)
        {
            if (first)
                _text.Append(_negative ? '-' : '+');
        }
        else if (HasBrackets)
        {
            _text.Append(_negative ? '<' : ' ');
        }
        else if (_negative)
        {
            _text.Append('-');
        }
        else
        {
            Append(' ', padding: true);
        }

        _signWritten = true;
    }

    private readonly void TrailingSign()
    {
        if (_signWritten && HasBrackets)
            _text.Append(_negative ? '>' : ' ');
        else if (_signFirst == false)
            _text.Append(_negative ? '-' : '+');
    }

    /// <summary>The last digit that is no zero after the point, or the point; later where a 0 in the template keeps zeros.</summary>
    private readonly int? LastRelevant()
    {
        var point = _digits.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return null;
        var last = _digits.AsSpan().TrimEnd('0').Length - 1;
        if (_template.ZeroEnd > _leading)
            last = Math.Max(last, Math.Min(_digits.Length - 1, _template.ZeroEnd - _leading));
        return last;
    }
}
