using System.Globalization;

namespace Sluice.Server.Settings.Definitions;

/// <summary>Reads a number and the unit behind it as PostgreSQL does: whole numbers in C's bases, else a decimal.</summary>
internal ref struct NumberReader(string text)
{
    private static readonly (string Word, double Value)[] Specials =
        [("infinity", double.PositiveInfinity), ("inf", double.PositiveInfinity), ("nan", double.NaN)];

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The number; false when there is none, or none a double holds.</summary>
    /// <param name="wholeOnly">Whether infinity and NaN are no numbers here.</param>
    public bool TryReadNumber(bool wholeOnly, out double number)
    {
        SkipBlanks();
        int start = _at;
        if (TryReadInteger(out number) && !(Peek() is '.' or 'e' or 'E')) return true;
        _at = start;
        return TryReadDecimal(out number) || (!wholeOnly && TryReadSpecial(out number));
    }

    /// <summary>What follows the number: a unit's name or nothing. False when more follows.</summary>
    public bool TryReadUnit(out ReadOnlySpan<char> unit)
    {
        SkipBlanks();
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at])) _at++;
        unit = _text[start.._at];
        SkipBlanks();
        return _at == _text.Length;
    }

    /// <summary>As strtol with base 0: 0x is hexadecimal, a leading 0 octal.</summary>
    private bool TryReadInteger(out double number)
    {
        bool negative = ReadSign();
        int radix = 10;
        if (Peek() == '0')
        {
            bool isHex = _at + 2 < _text.Length && _text[_at + 1] is 'x' or 'X' && char.IsAsciiHexDigit(_text[_at + 2]);
            radix = isHex ? 16 : 8;
            if (isHex) _at += 2;
        }

        number = 0;
        int start = _at;
        for (; DigitAt(_at) is var digit && digit < radix; _at++) number = (number * radix) + digit;
        if (negative) number = -number;
        return _at > start && double.IsFinite(number);
    }

    private bool TryReadDecimal(out double number)
    {
        int start = _at;
        ReadSign();
        int digits = SkipDigits();
        if (Peek() == '.')
        {
            _at++;
            digits += SkipDigits();
        }

        int end = _at;
        if (Peek() is 'e' or 'E')
        {
            _at++;
            ReadSign();
            if (SkipDigits() > 0) end = _at;
        }

        _at = digits == 0 ? start : end;
        number = 0;
        return digits > 0 && double.TryParse(_text[start..end], NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    private bool TryReadSpecial(out double number)
    {
        double sign = ReadSign() ? -1 : 1;
        number = 0;
        foreach ((string word, double value) in Specials)
        {
            if (!_text[_at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            _at += word.Length;
            number = sign * value;
            return true;
        }

        return false;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private readonly int DigitAt(int index) =>
        index < _text.Length && char.IsAsciiHexDigit(_text[index])
            ? int.Parse(_text.Slice(index, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.MaxValue;

    private bool ReadSign()
    {
        bool negative = Peek() == '-';
        if (Peek() is '-' or '+') _at++;
        return negative;
    }

    private int SkipDigits()
    {
        int start = _at;
        while (char.IsAsciiDigit(Peek())) _at++;
        return _at - start;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}
