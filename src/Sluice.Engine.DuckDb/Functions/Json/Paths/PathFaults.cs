using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>What a path may find wrong with a document; a predicate takes such a fault for unknown (manual, 9.16.2.2).</summary>
internal static class PathFaults
{
    public static PgErrorException NoMember(string key) => Of("2203A", $"JSON object does not contain key \"{key}\"");

    public static PgErrorException NotAnObject() => Of("2203A", "jsonpath member accessor can only be applied to an object");

    public static PgErrorException NoWildcardObject() => Of("2203C", "jsonpath wildcard member accessor can only be applied to an object");

    public static PgErrorException NotAnArray(bool isWildcard) =>
        Of("22039", $"jsonpath {(isWildcard ? "wildcard " : "")}array accessor can only be applied to an array");

    public static PgErrorException OutOfBounds() => Of("22033", "jsonpath array subscript is out of bounds");

    public static PgErrorException NoSubscript() => Of("22033", "jsonpath array subscript is not a single numeric value");

    public static PgErrorException NotANumber(string side, char sign) => Of("22038", $"{side} operand of jsonpath operator {sign} is not a single numeric value");

    public static PgErrorException NoSign(char sign) => Of("2203B", $"operand of unary jsonpath operator {sign} is not a numeric value");

    public static PgErrorException NoMethod(string name, string kind) => Of(
        name switch { "size" => "22039", "keyvalue" => "2203C", _ => "22036" }, $"jsonpath item method .{name}() can only be applied to {kind}");

    public static PgErrorException NotOneBoolean() => Of("22038", "single boolean result is expected");

    public static PgErrorException DividedByZero() => Of(SqlStates.DivisionByZero, "division by zero");

    /// <summary>Whether a silent call, or a predicate, overlooks it.</summary>
    public static bool IsOfDocument(PgErrorException error) =>
        error.Error.SqlState.StartsWith("2203", StringComparison.Ordinal) || error.Error.SqlState is SqlStates.DivisionByZero or SqlStates.NumericValueOutOfRange;

    private static PgErrorException Of(string state, string message) => PgError.Error(state, message).ToException();
}
