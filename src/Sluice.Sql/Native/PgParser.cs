using PgQuery;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Native;

/// <summary>PostgreSQL's own grammar. The first parse of a process costs some 45 ms, later ones microseconds.</summary>
internal static class PgParser
{
    /// <exception cref="SqlSyntaxException">The grammar refuses the text; the position is in it.</exception>
    public static unsafe ParseResult Parse(string sql)
    {
        using var text = new NativeText(sql);
        fixed (byte* input = text.Terminated)
        {
            PgQueryResult result = PgQueryNative.ParseProtobuf(input);
            try
            {
                if (result.Failed) throw new SqlSyntaxException(result.ErrorMessage, result.ErrorPosition);
                return ParseResult.Parser.ParseFrom(result.Message);
            }
            finally
            {
                PgQueryNative.FreeParseResult(result);
            }
        }
    }
}
