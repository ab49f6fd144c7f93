using System.Buffers;
using PgQuery;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Native;

/// <summary>PostgreSQL's own grammar. The first parse of a process costs some 45 ms, later ones microseconds.</summary>
internal static class PgParser
{
    /// <summary>The tree of a statement that cannot nest: libpg_query writes trees by recursion, and a deep one ends the process.</summary>
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    public static ParseResult ParseFlat(string sql)
    {
        using var text = new NativeText(sql);
        PgQueryResult result = PgQueryNative.ParseProtobuf(in text.Terminated[0]);
        byte[] message = ArrayPool<byte>.Shared.Rent(result.Length);
        try
        {
            if (result.Failed) throw ErrorOf(result);
            result.CopyTo(message);
            return ParseResult.Parser.ParseFrom(message, 0, result.Length);
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
