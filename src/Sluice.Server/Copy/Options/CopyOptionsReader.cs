using System.Text;
using Sluice.Sql.Commands;

namespace Sluice.Server.Copy.Options;

/// <summary>Reads and checks COPY's options in PostgreSQL's order, so that the first thing wrong is the one that is told.</summary>
internal sealed class CopyOptionsReader
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly bool _isFrom;
    private CopyFormat _format;
    private CopyHeader _header;
    private string? _delimiter;
    private string? _null;
    private string? _quote;
    private string? _escape;
    private bool _forceQuoteAll;
    private IReadOnlyList<string> _forceQuote = [];
    private IReadOnlyList<string> _forceNotNull = [];
    private IReadOnlyList<string> _forceNull = [];
    private Encoding? _encoding;

    private CopyOptionsReader(bool isFrom) => _isFrom = isFrom;

    /// <exception cref="Protocol.Errors.PgErrorException">Positions count from the statement's start.</exception>
    public static CopyOptions Read(IReadOnlyList<UtilityOption> options, bool isFrom)
    {
        var reader = new CopyOptionsReader(isFrom);
        foreach (var option in options)
            reader.Take(option);
        return reader.Check();
    }

    private void Take(UtilityOption option)
    {
        // What the grammar of old calls by two names is one option.
        if (!_seen.Add(option.Name))
            throw CopyOptionErrors.Syntax("conflicting or redundant options", option.Position);
        switch (option.Name)
        {
            case "format":
                _format = CopyOptionValues.Format(option);
                break;
            case "freeze":
                CopyOptionValues.Flag(option);
                break;
            case "delimiter":
                _delimiter = CopyOptionValues.Text(option);
                break;
            case "null":
                _null = CopyOptionValues.Text(option);
                break;
            case "header":
                _header = CopyOptionValues.Header(option, _isFrom);
                break;
            case "quote":
                _quote = CopyOptionValues.Text(option);
                break;
            case "escape":
                _escape = CopyOptionValues.Text(option);
                break;
            case "force_quote" when option.IsStar:
                _forceQuoteAll = true;
                break;
            case "force_quote":
                _forceQuote = CopyOptionValues.Names(option);
                break;
            case "force_not_null":
                _forceNotNull = CopyOptionValues.Names(option);
                break;
            case "force_null":
                _forceNull = CopyOptionValues.Names(option);
                break;
            case "encoding":
                _encoding = CopyEncodings.Find(CopyOptionValues.Text(option), option.Position);
                break;
            default:
                throw CopyOptionErrors.Syntax($"option \"{option.Name}\" not recognized", option.Position);
        }
    }

    private CopyOptions Check()
    {
        if (_format == CopyFormat.Binary)
            CheckBinary();
        var csv = _format == CopyFormat.Csv;
        var nullText = _null ?? (csv ? "" : "\\N");
        var delimiter = CheckDelimiter(_delimiter ?? (csv ? "," : "\t"), nullText, csv);
        if (_header != CopyHeader.None && _format == CopyFormat.Binary)
            throw CopyOptionErrors.Unsupported("cannot specify HEADER in BINARY mode");
        var (quote, escape) = CheckQuotes(delimiter, csv);
        CheckForces(csv);
        if (nullText.Contains((char)delimiter, StringComparison.Ordinal))
            throw CopyOptionErrors.Unsupported("COPY delimiter must not appear in the NULL specification");
        if (csv && nullText.Contains((char)quote, StringComparison.Ordinal))
            throw CopyOptionErrors.Unsupported("CSV quote character must not appear in the NULL specification");
        return new CopyOptions(_format, delimiter, Encoding.UTF8.GetBytes(nullText))
        {
            Header = _header,
            Quote = quote,
            Escape = escape,
            ForceQuoteAll = _forceQuoteAll,
            ForceQuote = _forceQuote,
            ForceNotNull = _forceNotNull,
            ForceNull = _forceNull,
            Encoding = _format == CopyFormat.Binary ? null : _encoding,
        };
    }

    private void CheckBinary()
    {
        if (_delimiter is not null)
            throw CopyOptionErrors.Syntax("cannot specify DELIMITER in BINARY mode");
        if (_null is not null)
            throw CopyOptionErrors.Syntax("cannot specify NULL in BINARY mode");
    }

    private static byte CheckDelimiter(string delimiter, string nullText, bool csv)
    {
        if (!IsOneByte(delimiter))
            throw CopyOptionErrors.Unsupported("COPY delimiter must be a single one-byte character");
        if (delimiter[0] is '\r' or '\n')
            throw CopyOptionErrors.Value("COPY delimiter cannot be newline or carriage return");
        if (nullText.AsSpan().ContainsAny('\r', '\n'))
            throw CopyOptionErrors.Value("COPY null representation cannot use newline or carriage return");
        if (!csv && (delimiter[0] is '\\' or '.' || char.IsAsciiLetterLower(delimiter[0]) || char.IsAsciiDigit(delimiter[0])))
            throw CopyOptionErrors.Value($"COPY delimiter cannot be \"{delimiter}\"");
        return (byte)delimiter[0];
    }

    private (byte Quote, byte Escape) CheckQuotes(byte delimiter, bool csv)
    {
        if (!csv && _quote is not null)
            throw CopyOptionErrors.Unsupported("COPY quote available only in CSV mode");
        var quote = _quote ?? "\"";
        if (!IsOneByte(quote))
            throw CopyOptionErrors.Unsupported("COPY quote must be a single one-byte character");
        if (csv && delimiter == quote[0])
            throw CopyOptionErrors.Value("COPY delimiter and quote must be different");
        if (!csv && _escape is not null)
            throw CopyOptionErrors.Unsupported("COPY escape available only in CSV mode");
        var escape = _escape ?? quote;
        if (!IsOneByte(escape))
            throw CopyOptionErrors.Unsupported("COPY escape must be a single one-byte character");
        return ((byte)quote[0], (byte)escape[0]);
    }

    private void CheckForces(bool csv)
    {
        CheckForce("quote", _forceQuoteAll || _forceQuote.Count > 0, csv, !_isFrom, "COPY TO");
        CheckForce("not null", _forceNotNull.Count > 0, csv, _isFrom, "COPY FROM");
        CheckForce("null", _forceNull.Count > 0, csv, _isFrom, "COPY FROM");
    }

    private static void CheckForce(string what, bool given, bool csv, bool fits, string direction)
    {
        if (given && !csv)
            throw CopyOptionErrors.Unsupported($"COPY force {what} available only in CSV mode");
        if (given && !fits)
            throw CopyOptionErrors.Unsupported($"COPY force {what} only available using {direction}");
    }

    private static bool IsOneByte(string text) => text.Length == 1 && char.IsAscii(text[0]);
}
