using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>2201B and what flags can be wrong in.</summary>
internal static class RegexFaults
{
    public static PgErrorException Invalid(string detail) =>
        FunctionFaults.Of(FunctionFaults.InvalidRegularExpression, $"invalid regular expression: {detail}");

    public static PgErrorException Flag(char flag) => FunctionFaults.Parameter($"invalid regular expression option: \"{flag}\"");

    public static PgErrorException TooLong() => FunctionFaults.Of(SqlStates.ProgramLimitExceeded, "regular expression failed: it takes too long on this text");
}
