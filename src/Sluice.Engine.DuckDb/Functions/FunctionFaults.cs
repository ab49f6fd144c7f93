using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions;

/// <summary>Errors of functions, with PostgreSQL's SQLSTATEs and messages.</summary>
internal static class FunctionFaults
{
    public const string SubstringError = "22011";
    public const string InvalidRegularExpression = "2201B";
    public const string InvalidArgumentForLogarithm = "2201E";
    public const string InvalidArgumentForPower = "2201F";
    public const string InvalidArgumentForWidthBucket = "2201G";
    public const string InvalidEscapeSequence = "22025";
    public const string InvalidEscapeCharacter = "22019";

    public static PgErrorException Of(string sqlState, string message, string? hint = null) =>
        (PgError.Error(sqlState, message) with { Hint = hint }).ToException();

    /// <summary>22023.</summary>
    public static PgErrorException Parameter(string message, string? hint = null) => Of(SqlStates.InvalidParameterValue, message, hint);

    /// <summary>22003.</summary>
    public static PgErrorException Range(string message) => Of(SqlStates.NumericValueOutOfRange, message);
}
