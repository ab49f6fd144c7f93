namespace Sluice.Engine.DuckDb.Lexing;

/// <summary>What a token is to DuckDB's grammar.</summary>
internal enum TokenKind
{
    /// <summary>A keyword or unquoted identifier.</summary>
    Word,
    QuotedIdentifier,
    String,
    Number,

    /// <summary>$1, $2 …</summary>
    Parameter,

    /// <summary>One character of punctuation or of an operator.</summary>
    Symbol,
}
