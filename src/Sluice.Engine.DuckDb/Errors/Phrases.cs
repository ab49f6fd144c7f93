using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>DuckDB's sentences that need nothing but PostgreSQL's words and SQLSTATE in their place.</summary>
internal static class Phrases
{
    private static readonly Phrase[] All =
    [
        // Windows and aggregates in the wrong clause.
        Of("^(WHERE|HAVING|GROUP BY|QUALIFY) clause cannot contain window functions", EngineSqlStates.WindowingError, "window functions are not allowed in $1"),
        Of("^(WHERE|GROUP BY) clause cannot contain aggregates", SqlStates.GroupingError, "aggregate functions are not allowed in $1"),
        Of("^GROUPING (?:statement|child) ", SqlStates.GroupingError, "arguments to GROUPING must be grouping expressions of the associated query level"),
        Of("^[Ww]indow \"(.+)\" does not exist", SqlStates.UndefinedObject, "window \"$1\" does not exist"),
        Of("^(frame (?:start|end).*)$", EngineSqlStates.WindowingError, "$1"),
        Of("^Unknown ordered aggregate \"(.+?)\"", SqlStates.UndefinedFunction, "function $1 is not an ordered-set aggregate"),
        Of("^In a DISTINCT aggregate, ORDER BY", EngineSqlStates.InvalidColumnReference, "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list"),
        Of("^Argument for ntile must", "22014", "argument of ntile must be greater than zero"),
        Of("^(?:QUANTILE|PERCENTILE)s? can only take parameters in the range", SqlStates.NumericValueOutOfRange, "percentile value is not between 0 and 1"),

        // Clauses and their lists.
        Of("^LIMIT/OFFSET cannot be negative", "2201W", "LIMIT must not be negative"),
        Of("^GROUP BY term out of range", EngineSqlStates.InvalidColumnReference, "GROUP BY position is not in select list"),
        Of("^ORDER term out of range", EngineSqlStates.InvalidColumnReference, "ORDER BY position is not in select list"),
        Of("^Duplicate CTE name \"(.+)\"", EngineSqlStates.DuplicateAlias, "WITH query name \"$1\" specified more than once"),
        Of("^Set operations can only apply to expressions with the same number", SqlStates.SyntaxError, "each UNION query must have the same number of columns"),
        Of("^Column \"(.+)\" does not exist on (left|right) side of join", SqlStates.UndefinedColumn, "column \"$1\" specified in USING clause does not exist in $2 table"),
        Of("^table \"(.+)\" has (\\d+) columns available but (\\d+) columns specified", EngineSqlStates.InvalidColumnReference, "table \"$1\" has $2 columns available but $3 columns specified"),
        Of("JOIN type must be INNER or LEFT for a LATERAL reference", EngineSqlStates.InvalidColumnReference, "the combining JOIN type must be INNER or LEFT for a LATERAL reference"),
        Of("^table (.+) has (\\d+) columns but (\\d+) values were supplied", SqlStates.SyntaxError, "table $1 has $2 columns but $3 values were supplied"),
        Of("^Referenced update column (.+) not found in table", SqlStates.UndefinedColumn, "column \"$1\" does not exist"),
        Of("^Subquery returns \\d+ columns", SqlStates.SyntaxError, "subquery must return only one column"),

        Of("^Catalog \"(.+)\" does not exist", SqlStates.FeatureNotSupported, "cross-database references are not implemented: \"$1\""),

        // Types and their fields.
        Of("^DECIMAL type width must be between", SqlStates.InvalidParameterValue, "NUMERIC precision must be between 1 and 38"),
        Of("^Cannot extract field '(.+?)' from expression", SqlStates.WrongObjectType, "column notation .$1 applied to a type that is not a composite type"),
        Of("^Could not find key \"(.+?)\" in struct", SqlStates.UndefinedColumn, "column \"$1\" not found in data type record"),
        Of("Cannot cast STRUCTs of different size", SqlStates.SyntaxError, "unequal number of entries in row expressions"),
        Of("^Cannot cast (?:list with|array of) ", SqlStates.CannotCoerce, "cannot cast between these array types"),

        // Values.
        Of("^Failed to cast decimal value .* to type INT16", SqlStates.NumericValueOutOfRange, "smallint out of range"),
        Of("^Failed to cast decimal value .* to type INT32", SqlStates.NumericValueOutOfRange, "integer out of range"),
        Of("^Failed to cast decimal value .* to type INT64", SqlStates.NumericValueOutOfRange, "bigint out of range"),
        Of("^Could not convert string '(.*)' to INTERVAL", SqlStates.InvalidDatetimeFormat, "invalid input syntax for type interval: \"$1\""),
        Of("^Unknown TimeZone '(.*)'", SqlStates.InvalidParameterValue, "time zone \"$1\" not recognized"),
        Of("^Invalid hex escape code encountered in string -> blob", SqlStates.InvalidParameterValue, "invalid hexadecimal digit"),
        Of("^extract specifier \"(.*)\" not recognized", SqlStates.InvalidParameterValue, "unit \"$1\" not recognized"),
        Of("(?i)^cannot (AND|OR|XOR) bit strings of different sizes", "22026", "cannot $1 bit strings of different sizes"),
        Of("^invalid byte sequence for encoding \"UTF8\"", SqlStates.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00"),
        Of("^interval cannot be 0", SqlStates.InvalidParameterValue, "step size cannot equal zero"),
        Of("^cannot take square root of a negative number", "2201F", "cannot take square root of a negative number"),
        Of("^cannot take logarithm of (zero|a negative number)", "2201E", "cannot take logarithm of $1"),
        Of("is undefined outside \\[", SqlStates.NumericValueOutOfRange, "input is out of range"),

        Of("^Invalid escape string", "22025", "invalid escape string"),

        // RE2's reasons to refuse a pattern.
        Of("^missing \\): ", InvalidPattern, "invalid regular expression: parentheses () not balanced"),
        Of("^unexpected \\): ", InvalidPattern, "invalid regular expression: parentheses () not balanced"),
        Of("^missing \\]: ", InvalidPattern, "invalid regular expression: brackets [] not balanced"),
        Of("^(?:no argument for repetition operator|bad repetition operator|invalid repetition size): ", InvalidPattern, "invalid regular expression: quantifier operand invalid"),
        Of("^(?:trailing \\\\|invalid escape sequence: )", InvalidPattern, "invalid regular expression: invalid escape \\ sequence"),
        Of("^invalid character class range: ", InvalidPattern, "invalid regular expression: invalid character range"),
        Of("^invalid perl operator: ", InvalidPattern, "invalid regular expression: quantifier operand invalid"),
    ];

    private const string InvalidPattern = "2201B";

    /// <returns>Null where no sentence fits.</returns>
    public static PgError? Find(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? message : message[..end];
        foreach (var phrase in All)
        {
            if (phrase.Map(line) is { } error)
                return error;
        }

        return null;
    }

    private static Phrase Of(string pattern, string sqlState, string message) => new(new Regex(pattern, RegexOptions.CultureInvariant), sqlState, message);
}
