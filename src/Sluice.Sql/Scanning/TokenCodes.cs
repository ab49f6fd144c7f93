using PgQuery;

namespace Sluice.Sql.Scanning;

/// <summary>What the numbers of pg_query.Token mean; those below 256 are the characters themselves.</summary>
internal static class TokenCodes
{
    private const int FirstNamed = 256;

    public static SqlTokenKind KindOf(int code, int keyword) => code switch
    {
        < FirstNamed => SqlTokenKind.Symbol,
        (int)Token.Ident => SqlTokenKind.Identifier,
        (int)Token.Uident => SqlTokenKind.UnicodeIdentifier,
        (int)Token.Fconst or (int)Token.Iconst => SqlTokenKind.Number,
        (int)Token.Sconst => SqlTokenKind.String,
        (int)Token.Usconst => SqlTokenKind.UnicodeString,
        (int)Token.Bconst or (int)Token.Xconst => SqlTokenKind.BitString,
        (int)Token.Param => SqlTokenKind.Param,
        (int)Token.SqlComment or (int)Token.CComment => SqlTokenKind.Comment,
        _ => keyword == (int)KeywordKind.NoKeyword ? SqlTokenKind.Operator : SqlTokenKind.Keyword,
    };
}
