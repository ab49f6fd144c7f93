using System.Buffers;
using Google.Protobuf;
using PgQuery;
using Sluice.Sql.Parsing;
using Sluice.Sql.Reading;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Native;

/// <summary>PostgreSQL's own grammar. The first parse of a process costs some 45 ms, later ones microseconds.</summary>
internal static class PgParser
{
    /// <summary>PG_VERSION_NUM of the grammar, as its trees carry it.</summary>
    public const int Version = 150001;

    // JSON is written and read several times faster than protobuf, but of a long list of values it is twenty times the text.
    private const int LongestAsText = 16 << 10;
    private const int MostMessagesDeep = 3 * NestingBound.Limit;

    /// <summary>The tree of a statement that cannot nest: libpg_query writes trees by recursion, and a deep one ends the process.</summary>
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    public static ParseResult ParseFlat(string sql) => Parse(sql);

    /// <summary>The tree of a statement whose depth is bounded.</summary>
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    /// <exception cref="SqlTooDeepException">The tree has more levels than are read.</exception>
    public static ParseResult Parse(string sql)
    {
        string plain = PlainLiterals.Of(sql);
        return (plain.Length <= LongestAsText ? ParseAsText(plain) : null) ?? ParseAsMessage(plain);
    }

    /// <summary>Null where the JSON does not say all.</summary>
    internal static ParseResult? ParseAsText(string sql)
    {
        using var text = new NativeText(sql);
        var result = PgQueryNative.ParseText(in text.Terminated[0]);
        try
        {
            if (result.Failed) throw ErrorOf(result.ReadError());
            if (LostSigns.Restore(result.Json, text.Terminated) is not { } whole) return null;
            var json = new JsonCursor(whole, MostMessagesDeep);
            return MessageReader<ParseResult>.Read(ref json);
        }
        finally
        {
            PgQueryNative.FreeTreeText(result);
        }
    }

    internal static ParseResult ParseAsMessage(string sql)
    {
        using var text = new NativeText(sql);
        var result = PgQueryNative.ParseMessage(in text.Terminated[0]);
        byte[] message = ArrayPool<byte>.Shared.Rent(result.Length);
        try
        {
            if (result.Failed) throw ErrorOf(result.ReadError());
            result.CopyTo(message);
            using var input = new MemoryStream(message, 0, result.Length, writable: false);
            return ParseResult.Parser.ParseFrom(CodedInputStream.CreateWithLimits(input, int.MaxValue, MostMessagesDeep));
        }
        catch (InvalidProtocolBufferException)
        {
            // The bound by tokens let through a tree with more levels than are read.
            throw new SqlTooDeepException(0);
        }
        finally
        {
            PgQueryNative.FreeTreeMessage(result);
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    private static SqlSyntaxException ErrorOf((string Message, int Position) error) => new(error.Message, error.Position);
}
