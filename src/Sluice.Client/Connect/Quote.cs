using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sluice.Client.Connect;

/// <summary>Values as the many little languages of connection lines want them.</summary>
internal static class Quote
{
    private static readonly SearchValues<char> PosixSpecial = SearchValues.Create("\"$`\\!\n");
    private static readonly SearchValues<char> OdbcSpecial = SearchValues.Create("[]{}(),;?*=!@ ");

    /// <summary>libpq, "Keyword/Value Connection Strings".</summary>
    public static string Conninfo(string value)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        return value.Length == 0 || value.Any(c => char.IsWhiteSpace(c) || c == '\'') ? $"'{escaped}'" : escaped;
    }

    /// <summary>One argument for a POSIX shell.</summary>
    public static string Posix(string text) => !text.AsSpan().ContainsAny(PosixSpecial)
        ? $"\"{text}\""
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>One argument for a Windows program: backslashes double only before a quote.</summary>
    public static string Windows(string text)
    {
        var quoted = new StringBuilder("\"");
        var slashes = 0;
        foreach (var c in text)
        {
            if (c == '"')
                quoted.Append('\\', slashes + 1);
            slashes = c == '\\' ? slashes + 1 : 0;
            quoted.Append(c);
        }
        return quoted.Append('\\', slashes).Append('"').ToString();
    }

    /// <summary>A string literal as JavaScript, Python, Go, Java and R all read it.</summary>
    public static string Literal(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c))
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A part of a URL; a slash and a colon may stay in a query.</summary>
    public static string Query(string text) => Uri.EscapeDataString(text)
        .Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    /// <summary>A URL's host: IPv6 in brackets.</summary>
    public static string UrlHost(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    /// <summary>A value in a Java properties file.</summary>
    public static string Properties(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal);

    /// <summary>A value in an ODBC connection string.</summary>
    public static string Odbc(string text) => !text.AsSpan().ContainsAny(OdbcSpecial)
        ? text
        : $"{{{text.Replace("}", "}}", StringComparison.Ordinal)}}}";
}
