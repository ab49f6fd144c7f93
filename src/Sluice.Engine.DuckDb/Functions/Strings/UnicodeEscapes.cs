using System.Globalization;
using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>unistr's escapes: \XXXX, \+XXXXXX, \uXXXX, \UXXXXXXXX and \\ (manual, 9.4).</summary>
internal static class UnicodeEscapes
{
    public static string Read(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '\\')
            {
                result.Append(text[at++]);
                continue;
            }

            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (next == '\\')
            {
                result.Append('\\');
                at += 2;
                continue;
            }

            var (skip, digits) = next switch
            {
                '+' => (2, 6),
                'u' => (2, 4),
                'U' => (2, 8),
                _ => (1, 4),
            };
            if (at + skip + digits > text.Length || !int.TryParse(text.AsSpan(at + skip, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                throw FunctionFaults.Of(
                    SqlStates.SyntaxError, "invalid Unicode escape", "Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.");
            }

            if (code is 0 or > 0x10FFFF)
                throw FunctionFaults.Parameter($"invalid Unicode code point: {code:X4}");
            result.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            at += skip + digits;
        }

        return result.ToString();
    }
}
