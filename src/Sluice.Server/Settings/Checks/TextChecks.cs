using System.Text;
using Sluice.Protocol.Errors;
using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Checks;

/// <summary>The checks of parameters that are text; each gives the text as it is to be kept.</summary>
internal static class TextChecks
{
    /// <summary>As PostgreSQL since 16: bytes that are not printable ASCII as \x and two digits.</summary>
    public static string PrintableAscii(string name, string text)
    {
        if (text.All(IsPrintable)) return text;
        var builder = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (IsPrintable((char)b)) builder.Append((char)b);
            else builder.Append($"\\x{b:x2}");
        }

        return builder.ToString();
    }

    /// <summary>UTF8 by any of its spellings, or SQL_ASCII, which means that nothing is converted.</summary>
    public static string Utf8(string name, string text)
    {
        string letters = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return letters switch
        {
            "utf8" or "unicode" => "UTF8",
            "sqlascii" => "SQL_ASCII",
            _ => throw SettingErrors.Invalid(name, text, hint: "The server speaks UTF8 alone; set client_encoding to UTF8."),
        };
    }

    /// <summary>A list of names, kept as written.</summary>
    public static string Names(string name, string text) =>
        NameList.TryRead(text, out _) ? text : throw SettingErrors.Invalid(name, text, "List syntax is invalid.");

    /// <summary>The locales that differ from C in nothing the server does.</summary>
    public static string Locale(string name, string text) =>
        text is "" or "C" or "POSIX" || text.EndsWith(".UTF-8", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".utf8", StringComparison.OrdinalIgnoreCase)
            ? text
            : throw SettingErrors.Invalid(name, text);

    /// <summary>Strings always conform to the standard; PostgreSQL's older reading is not offered.</summary>
    public static string OnlyOn(string name, string text)
    {
        if (!BoolSetting.TryParse(text, out bool isOn))
            throw PgError.Error(SqlStates.InvalidParameterValue, $"parameter \"{name}\" requires a Boolean value").ToException();
        return isOn ? "on" : throw PgError.Error(SqlStates.FeatureNotSupported, "non-standard string literals are not supported").ToException();
    }

    /// <summary>The one table access method, tablespace or the like there is.</summary>
    public static Func<string, string, string> Only(params string[] values) =>
        (name, text) => values.Contains(text) ? text : throw SettingErrors.Invalid(name, text, hint: Available(values));

    /// <summary>Text search configurations carry their schema.</summary>
    public static string TextSearch(string name, string text)
    {
        string bare = text.StartsWith("pg_catalog.", StringComparison.Ordinal) ? text["pg_catalog.".Length..] : text;
        return bare is "simple" or "english" ? $"pg_catalog.{bare}" : throw SettingErrors.Invalid(name, text);
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';

    private static string Available(string[] values) => $"Available values: {string.Join(", ", values.Select(v => $"\"{v}\""))}.";
}
