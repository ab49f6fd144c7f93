using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Errors about values that do not fit their type.</summary>
internal static partial class ConversionErrors
{
    public static PgError Map(string message)
    {
        if (FromText().Match(message) is { Success: true } text)
            return BadText(text.Groups[1].Value, text.Groups[2].Value);
        if (OutOfRange().Match(message) is { Success: true } range)
            return PgError.Error(SqlStates.NumericValueOutOfRange, $"{Wording.InternalTypeName(range.Groups[1].Value)} out of range");
        if (DecimalRange().IsMatch(message))
            return PgError.Error(SqlStates.NumericValueOutOfRange, "numeric field overflow");
        if (BadDateTime().Match(message) is { Success: true } time)
            return PgError.Error(SqlStates.InvalidDatetimeFormat, $"invalid input syntax for type {time.Groups[1].Value}: \"{time.Groups[2].Value}\"");
        if (DateTimeRange().Match(message) is { Success: true } overflow)
            return PgError.Error(SqlStates.DatetimeFieldOverflow, $"date/time field value out of range: \"{overflow.Groups[1].Value}\"");
        if (message.StartsWith("Date out of range", StringComparison.Ordinal))
            return PgError.Error(SqlStates.DatetimeFieldOverflow, Wording.FirstLine(message));
        if (message.StartsWith("Malformed JSON", StringComparison.Ordinal))
            return PgError.Error(SqlStates.InvalidTextRepresentation, "invalid input syntax for type json") with { Detail = Wording.FirstLine(message) };
        if (NoCast().Match(message) is { Success: true } cast)
        {
            return PgError.Error(
                SqlStates.CannotCoerce,
                $"cannot cast type {Wording.TypeName(cast.Groups[1].Value)} to {Wording.TypeName(cast.Groups[2].Value)}");
        }

        return PgError.Error(
            message.Contains("out of range", StringComparison.OrdinalIgnoreCase) || message.Contains("overflow", StringComparison.OrdinalIgnoreCase)
                ? SqlStates.NumericValueOutOfRange
                : SqlStates.InvalidTextRepresentation,
            Wording.FirstLine(message));
    }

    // Digits that only overflow are out of range; anything else is bad syntax.
    private static PgError BadText(string value, string type)
    {
        var name = Wording.InternalTypeName(type);
        var whole = name is "smallint" or "integer" or "bigint";
        if (whole && Digits().IsMatch(value))
            return PgError.Error(SqlStates.NumericValueOutOfRange, $"value \"{value}\" is out of range for type {name}");
        if (name == "numeric" && Digits().IsMatch(value))
            return PgError.Error(SqlStates.NumericValueOutOfRange, "numeric field overflow");
        return PgError.Error(SqlStates.InvalidTextRepresentation, $"invalid input syntax for type {name}: \"{value}\"");
    }

    [GeneratedRegex("""^Could not convert string ['"](.*)['"] to (\w+)""", RegexOptions.Singleline)]
    private static partial Regex FromText();

    [GeneratedRegex(@"^Type \w+ with value .* can't be cast because the value is out of range for the destination type (\w+)", RegexOptions.Singleline)]
    private static partial Regex OutOfRange();

    [GeneratedRegex("^(?:Casting value .* to type DECIMAL.* failed|Could not cast value .* to DECIMAL)", RegexOptions.Singleline)]
    private static partial Regex DecimalRange();

    [GeneratedRegex("""^invalid (date|timestamp|time|interval)\w* field format: "(.*?)", expected""", RegexOptions.Singleline)]
    private static partial Regex BadDateTime();

    [GeneratedRegex("""^(?:date|time|timestamp) field value out of range: "(.*?)"(?:,|$)""", RegexOptions.Singleline)]
    private static partial Regex DateTimeRange();

    [GeneratedRegex(@"^Unimplemented type for cast \((.+) -> (.+)\)")]
    private static partial Regex NoCast();

    [GeneratedRegex(@"^\s*[+-]?[0-9]+(\.[0-9]*)?\s*$")]
    private static partial Regex Digits();
}
