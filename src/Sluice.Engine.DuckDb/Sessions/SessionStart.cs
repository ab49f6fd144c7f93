using System.Globalization;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What a connection is told before its client's first statement.</summary>
internal static class SessionStart
{
    /// <summary>The session's place in the catalog, its time zone, and the functions that answer who it is.</summary>
    public static string Statements(string database, EngineSessionOptions options) => $"""
        USE {Quoting.Identifier(database)}.public;
        {SetTimeZone(options.TimeZone)};
        CREATE OR REPLACE TEMP MACRO current_user() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO session_user() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO current_role() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO "user"() AS {Quoting.Literal(options.User)};
        CREATE OR REPLACE TEMP MACRO pg_backend_pid() AS {options.ProcessId}::INTEGER;
        """;

    public static string SetTimeZone(string timeZone) => $"SET TimeZone = {Quoting.Literal(ToName(timeZone))}";

    // DuckDB knows zones by name only; the names of whole hours count westwards (tz database, "Etc").
    private static string ToName(string timeZone)
    {
        if (timeZone.Length == 0 || timeZone[0] is not ('+' or '-'))
            return timeZone;
        var parts = timeZone[1..].Split(':');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 14 || parts[1..].Any(part => part.Any(c => c != '0')))
            throw PgError.Error(SqlStates.InvalidParameterValue, $"invalid value for parameter \"TimeZone\": \"{timeZone}\"").ToException();
        return hours == 0 ? "Etc/GMT" : $"Etc/GMT{(timeZone[0] == '+' ? '-' : '+')}{hours}";
    }
}
