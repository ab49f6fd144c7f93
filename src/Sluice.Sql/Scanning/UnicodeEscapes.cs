using System.Globalization;
using System.Text;

namespace Sluice.Sql.Scanning;

/// <summary>Code points written by number: \XXXX and \+XXXXXX of U&amp;, \uXXXX and \UXXXXXXXX of E (manual, 4.1.2.2 and 4.1.2.3).</summary>
/// <param name="sql">The whole text.</param>
/// <param name="text">Where the characters go.</param>
/// <param name="quote">What the string or name stands in; by number it is written twice, or behind a backslash.</param>
internal ref struct UnicodeEscapes(string sql, StringBuilder text, char quote)
{
    private char _high;

    /// <summary>A part of U&amp;'…' or U&amp;"…"; a quote in it is doubled, as it stays.</summary>
    public void Read(Range part, char escape)
    {
        (int at, int length) = part.GetOffsetAndLength(sql.Length);
        for (int end = at + length; at < end;)
        {
            if (sql[at] != escape)
            {
                Plain(at);
                text.Append(sql[at++]);
                continue;
            }

            if (at + 1 < end && sql[at + 1] == escape)
            {
                Plain(at);
                text.Append(escape);
                at += 2;
                continue;
            }

            (int skip, int digits) = at + 1 < end && sql[at + 1] == '+' ? (2, 6) : (1, 4);
            if (Number(at + skip, digits, end) is not { } code)
                throw Error("invalid Unicode escape", at, "Unicode escapes must be \\XXXX or \\+XXXXXX.");
            Append(code, at, escaped: false);
            at += skip + digits;
        }
    }

    /// <summary>A part of E'…': every other escape stays; one that is not as it should be is the scanner's to refuse.</summary>
    public void ReadWithBackslashes(Range part)
    {
        (int at, int length) = part.GetOffsetAndLength(sql.Length);
        for (int end = at + length; at < end;)
        {
            int digits = DigitsAt(sql, at, end);
            if (digits > 0)
            {
                Append(Number(at + 2, digits, end)!.Value, at, escaped: true);
                at += digits + 2;
                continue;
            }

            Plain(at);
            int taken = sql[at] == '\\' && at + 1 < end ? 2 : 1;
            text.Append(sql, at, taken);
            at += taken;
        }
    }

    /// <summary>At the end of the string: a first half of a pair may not be left.</summary>
    public readonly void End(int at) => Plain(at);

    /// <summary>How many digits the \u or \U at an index has; 0 where there is none, or it is not whole.</summary>
    public static int DigitsAt(string sql, int at, int end)
    {
        if (sql[at] != '\\' || at + 1 >= end) return 0;
        int digits = sql[at + 1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (at + 2 + digits > end) return 0;
        for (int i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(sql[at + 2 + i])) return 0;
        }

        return digits;
    }

    private readonly int? Number(int at, int digits, int end) =>
        at + digits <= end && uint.TryParse(sql.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            ? (int)Math.Min(code, int.MaxValue)
            : null;

    private void Append(int code, int at, bool escaped)
    {
        if (code is 0 or > 0x10FFFF) throw Error("invalid Unicode escape value", at, null);
        bool isSecond = code is >= 0xDC00 and <= 0xDFFF;
        if (isSecond != (_high != 0)) throw Error("invalid Unicode surrogate pair", at, null);
        if (code is >= 0xD800 and <= 0xDBFF)
        {
            _high = (char)code;
            return;
        }

        if (isSecond)
        {
            text.Append(_high).Append((char)code);
            _high = '\0';
        }
        else
        {
            if (escaped ? code is '\'' or '\\' : code == quote) text.Append(escaped ? '\\' : quote);
            text.Append(char.ConvertFromUtf32(code));
        }
    }

    private readonly void Plain(int at)
    {
        if (_high != 0) throw Error("invalid Unicode surrogate pair", at, null);
    }

    private readonly SqlSyntaxException Error(string message, int at, string? hint) => new(message, TextPosition.Of(sql, at)) { Hint = hint };
}
