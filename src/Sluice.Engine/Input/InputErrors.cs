using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>PostgreSQL's complaints about values that are not of their type.</summary>
public static class InputErrors
{
    /// <param name="type">As format_type names it.</param>
    /// <param name="text">What the client sent.</param>
    public static PgErrorException Syntax(string type, string text) =>
        Error(SqlStates.InvalidTextRepresentation, $"invalid input syntax for type {type}: \"{text}\"");

    public static PgErrorException OutOfRange(string type, string text) =>
        Error(SqlStates.NumericValueOutOfRange, $"value \"{text}\" is out of range for type {type}");

    public static PgErrorException DatetimeSyntax(string type, string text) =>
        Error(SqlStates.InvalidDatetimeFormat, $"invalid input syntax for type {type}: \"{text}\"");

    public static PgErrorException FieldOverflow(string text) =>
        Error(SqlStates.DatetimeFieldOverflow, $"date/time field value out of range: \"{text}\"");

    public static PgErrorException IntervalOverflow(string text) =>
        Error(SqlStates.IntervalFieldOverflow, $"interval field value out of range: \"{text}\"");

    public static PgErrorException DisplacementOverflow(string text) =>
        Error(SqlStates.InvalidTimeZoneDisplacementValue, $"time zone displacement out of range: \"{text}\"");

    public static PgErrorException NotSupported(string message) => Error(SqlStates.FeatureNotSupported, message);

    /// <summary>A binary value that a type's receive function refuses.</summary>
    public static PgErrorException Binary(string message) => Error(SqlStates.InvalidBinaryRepresentation, message);

    public static PgErrorException Error(string sqlState, string message) => PgError.Error(sqlState, message).ToException();
}
