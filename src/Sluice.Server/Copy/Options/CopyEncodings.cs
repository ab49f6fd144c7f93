using System.Text;

namespace Sluice.Server.Copy.Options;

/// <summary>COPY's ENCODING by PostgreSQL's names (manual, 24.3.1). A session's own encoding is always UTF-8.</summary>
internal static class CopyEncodings
{
    private static readonly Dictionary<string, string?> Names = new(StringComparer.Ordinal)
    {
        ["utf8"] = null,
        ["unicode"] = null,
        ["sqlascii"] = null,
        ["latin1"] = "iso-8859-1",
        ["iso88591"] = "iso-8859-1",
        ["latin2"] = "iso-8859-2",
        ["iso88592"] = "iso-8859-2",
        ["latin5"] = "iso-8859-9",
        ["iso88599"] = "iso-8859-9",
        ["latin9"] = "iso-8859-15",
        ["iso885915"] = "iso-8859-15",
        ["iso88595"] = "iso-8859-5",
        ["iso88597"] = "iso-8859-7",
        ["koi8"] = "koi8-r",
        ["koi8r"] = "koi8-r",
        ["koi8u"] = "koi8-u",
        ["win866"] = "cp866",
        ["win1250"] = "windows-1250",
        ["win1251"] = "windows-1251",
        ["win"] = "windows-1251",
        ["win1252"] = "windows-1252",
        ["win1253"] = "windows-1253",
        ["win1254"] = "windows-1254",
        ["win1257"] = "windows-1257",
    };

    /// <returns>Null for UTF-8.</returns>
    /// <exception cref="Protocol.Errors.PgErrorException">22023: no encoding of that name, or none that can be converted here.</exception>
    public static Encoding? Find(string name, int position)
    {
        // PostgreSQL compares encoding names by letters and digits alone.
        var key = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (!Names.TryGetValue(key, out var known))
            throw CopyOptionErrors.Value("argument to option \"encoding\" must be a valid encoding name", position);
        return known is null
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
