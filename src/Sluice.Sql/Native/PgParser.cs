using System.Buffers;
using Google.Protobuf;
using PgQuery;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Native;

/// <summary>PostgreSQL's own grammar. The first parse of a process costs some 45 ms, later ones microseconds.</summary>
internal static class PgParser
{
    /// <summary>PG_VERSION_NUM of the grammar, as its trees carry it.</summary>
    public const int Version = 150001;

    private const int MostMessagesDeep = 3 * NestingBound.Limit;

    /// <summary>The tree of a statement that cannot nest: libpg_query writes trees by recursion, and a deep one ends the process.</summary>
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    public static ParseResult ParseFlat(string sql) => Parse(sql);

    /// <summary>The tree of a statement whose depth is bounded.</summary>
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    public static ParseResult Parse(string sql)
    {
        using var text = new NativeText(PlainLiterals.Of(sql));
        PgQueryResult result = PgQueryNative.ParseProtobuf(in text.Terminated[0]);
        byte[] message = ArrayPool<byte>.Shared.Rent(result.Length);
        try
        {
            if (result.Failed) throw ErrorOf(result);
            result.CopyTo(message);
            using var input = new MemoryStream(message, 0, result.Length, writable: false);
            return ParseResult.Parser.ParseFrom(CodedInputStream.CreateWithLimits(input, int.MaxValue, MostMessagesDeep));
        }
        finally
        {
            PgQueryNative.FreeParseResult(result);
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    private static SqlSyntaxException ErrorOf(PgQueryResult result)
    {
        (string message, int position) = result.ReadError();
        return new SqlSyntaxException(message, position);
    }
}
