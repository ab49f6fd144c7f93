using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>
/// Errors that our own macros and functions raise inside DuckDB, which knows no SQLSTATE: "SQLSTATE 22012: division by zero", with a
/// second line "HINT: …" where there is one.
/// </summary>
internal static partial class OwnErrors
{
    /// <summary>The text to raise.</summary>
    public static string Text(string sqlState, string message, string? hint = null) =>
        hint is null ? $"SQLSTATE {sqlState}: {message}" : $"SQLSTATE {sqlState}: {message}\nHINT: {hint}";

    /// <returns>Null for an error of DuckDB's.</returns>
    public static PgError? Find(string message)
    {
        var match = Form().Match(message);
        if (!match.Success)
            return null;
        var error = PgError.Error(match.Groups["state"].Value, match.Groups["message"].Value);
        return match.Groups["hint"].Success ? error with { Hint = match.Groups["hint"].Value } : error;
    }

    [GeneratedRegex(@"^SQLSTATE (?<state>[0-9A-Z]{5}): (?<message>[^\n]*?)(?:\nHINT: (?<hint>[^\n]*?))?(?: when casting from source column [^\n]*)?(?:\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
