using System.Text;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Numbers.Templates;

/// <summary>to_number: the digits that a template finds in a text.</summary>
internal static class NumberReader
{
    public static string Read(string text, NumberTemplate template)
    {
        var number = new StringBuilder();
        var negative = template.HasBrackets ? text.Contains('<', StringComparison.Ordinal) : text.Contains('-', StringComparison.Ordinal);
        var (before, after, point) = (template.Before + template.Shift, template.After, false);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && (point ? after-- > 0 : before-- > 0))
                number.Append(c);
            else if (c == '.' && template.HasPoint && !point)
                point = number.Append('.').Length > 0;
        }

        if (!number.ToString().Any(char.IsAsciiDigit))
            throw InputErrors.Error(SqlStates.InvalidTextRepresentation, $"invalid input syntax for type numeric: \"{(text.Length > 0 ? " " : "")}\"");
        if (template.Shift > 0)
            number.Insert(Math.Max(number.Length - template.Shift, 0), '.');
        return (negative ? "-" : "") + number.ToString().TrimEnd('.');
    }
}
