namespace Sluice.Sql.Scanning;

/// <summary>What PostgreSQL's scanner (scan.l) took a piece of text for.</summary>
public enum SqlTokenKind
{
    /// <summary>A name, plain or in double quotes.</summary>
    Identifier,

    /// <summary>A name with Unicode escapes, <c>U&amp;"…"</c>.</summary>
    UnicodeIdentifier,

    /// <summary>A word of PostgreSQL 15's grammar, reserved or not; a word of DuckDB's alone is an Identifier.</summary>
    Keyword,

    /// <summary><c>$1</c>; the number is <see cref="SqlToken.Value"/>.</summary>
    Param,

    /// <summary><c>'…'</c>, <c>E'…'</c> or <c>$$…$$</c>, with the lines that continue it.</summary>
    String,

    /// <summary><c>U&amp;'…'</c>.</summary>
    UnicodeString,

    /// <summary><c>B'…'</c> or <c>X'…'</c>.</summary>
    BitString,

    /// <summary>Digits, with PostgreSQL 16's <c>1_000</c>, <c>0xff</c>, <c>0o17</c> and <c>0b11</c> as well.</summary>
    Number,

    /// <summary>One character that stands alone; it is <see cref="SqlToken.Symbol"/>.</summary>
    Symbol,

    /// <summary>An operator of more than one character, or one the grammar does not name.</summary>
    Operator,

    /// <summary><c>-- …</c> or <c>/* … */</c>.</summary>
    Comment,
}
