using System.Buffers;
using System.Globalization;
using Sluice.Sql.Native;

namespace Sluice.Sql.Scanning;

/// <summary>Cuts text into tokens with PostgreSQL's own scanner. A statement of ordinary size costs a few microseconds.</summary>
public static class SqlScanner
{
    /// <summary>How many numbers the grammar of 15 does not know are read in one text before it is refused: each costs a scan.</summary>
    private const int MaxNewNumbers = 1000;

    private const string NumberError = "trailing junk after numeric literal";

    /// <summary>All tokens in order, comments included, blanks not. Offsets are in UTF-16 chars of <paramref name="sql"/>.</summary>
    /// <exception cref="SqlSyntaxException">A string, name or comment does not end, or a number or parameter is malformed.</exception>
    public static SqlToken[] Scan(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        int zero = sql.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0) throw new SqlSyntaxException("invalid byte sequence for encoding \"UTF8\": 0x00", TextPosition.Of(sql, zero));

        using var text = new NativeText(PlainLiterals.Masked(sql));
        var cursor = new CharCursor(text.Bytes);
        SqlToken[]? tokens = ScanFrom(sql, text.Terminated, 0, ref cursor, out SqlSyntaxException? error);
        return tokens ?? ScanAroundNumbers(sql, text, error!);
    }

    /// <summary>Scans up to each number that only PostgreSQL 16 reads, takes the number as one token, and goes on behind it.</summary>
    private static SqlToken[] ScanAroundNumbers(string sql, NativeText text, SqlSyntaxException error)
    {
        var all = new List<SqlToken>();
        var cursor = new CharCursor(text.Bytes);
        var finder = new CharCursor(text.Bytes);
        for (int numbers = 0; ; numbers++)
        {
            int at = finder.ToCodePoint(finder.CodePoint + Math.Max(0, error.Position - 1));
            int length = numbers < MaxNewNumbers && error.Message.StartsWith(NumberError, StringComparison.Ordinal)
                ? NumberLiteral.LengthAt(sql, finder.Char)
                : 0;
            if (length == 0) throw new SqlSyntaxException(error.Message, error.Position == 0 ? 0 : finder.CodePoint + 1);

            Span<byte> before = text.Terminated[..(at + 1)];
            (byte kept, before[at]) = (before[at], 0);
            SqlToken[]? head = ScanFrom(sql, before, cursor.Byte, ref cursor, out SqlSyntaxException? headError);
            before[at] = kept;
            if (head is null) throw headError!;
            all.AddRange(head);
            int start = cursor.ToByte(at);
            all.Add(new SqlToken(start, start + length, SqlTokenKind.Number, 0));

            // A number is ASCII: as many bytes as chars.
            cursor.ToByte(at + length);
            finder.ToByte(at + length);
            CharCursor next = cursor;
            SqlToken[]? tail = ScanFrom(sql, text.Terminated, at + length, ref next, out SqlSyntaxException? tailError);
            if (tail is not null) return [.. all, .. tail];
            error = tailError!;
        }
    }

    /// <summary>Tokens from a byte offset to the zero byte; null and an error, its position counted from that offset, if it cannot be.</summary>
    private static SqlToken[]? ScanFrom(
        string sql, ReadOnlySpan<byte> terminated, int from, ref CharCursor cursor, out SqlSyntaxException? error)
    {
        PgQueryResult result = PgQueryNative.Scan(in terminated[from]);
        byte[] message = ArrayPool<byte>.Shared.Rent(result.Length);
        try
        {
            error = null;
            if (!result.Failed)
            {
                result.CopyTo(message);
                return Decode(sql, message.AsSpan(0, result.Length), from, terminated.Length - 1, ref cursor);
            }

            (string text, int position) = result.ReadError();
            error = new SqlSyntaxException(text, position);
            return null;
        }
        finally
        {
            PgQueryNative.FreeScanResult(result);
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    private static SqlToken[] Decode(string sql, ReadOnlySpan<byte> message, int from, int until, ref CharCursor cursor)
    {
        var tokens = new SqlToken[ScanMessageReader.Count(message)];
        var reader = new ScanMessageReader(message);
        for (int i = 0; reader.TryRead(out int startByte, out int endByte, out int code, out int keyword); i++)
        {
            int start = cursor.ToByte(from + startByte);
            int end = cursor.ToByte(from + endByte);
            SqlTokenKind kind = TokenCodes.KindOf(code, keyword);
            int value = kind switch
            {
                SqlTokenKind.Symbol => code,
                SqlTokenKind.Keyword => keyword,
                SqlTokenKind.Param => ParamNumber(sql, start, end),
                _ => 0,
            };
            if (i > 0) tokens[i - 1] = WithTrueEnd(sql, tokens[i - 1], start);
            tokens[i] = new SqlToken(start, end, kind, value);
        }

        if (tokens.Length > 0) tokens[^1] = WithTrueEnd(sql, tokens[^1], cursor.ToByte(until));
        return tokens;
    }

    /// <summary>libpg_query ends tokens with Unicode escapes at their first char or quote; in truth only blanks stand before the next.</summary>
    private static SqlToken WithTrueEnd(string sql, SqlToken token, int next) =>
        token.Kind is SqlTokenKind.UnicodeString or SqlTokenKind.UnicodeIdentifier
            ? token with { End = token.Start + sql.AsSpan(token.Start, next - token.Start).TrimEnd(" \t\n\r\f\v").Length }
            : token;

    private static int ParamNumber(string sql, int start, int end) =>
        int.TryParse(sql.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new SqlSyntaxException($"parameter number too large at or near \"{sql[start..end]}\"", TextPosition.Of(sql, start));
}
