using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>A sentence of DuckDB's, and PostgreSQL's error for the same mistake.</summary>
/// <param name="Pattern">Of the first line.</param>
/// <param name="Message">$1, $2 … stand for what the pattern's groups found.</param>
internal sealed record Phrase(Regex Pattern, string SqlState, string Message)
{
    /// <returns>Null where the sentence is another.</returns>
    public PgError? Map(string line) => Pattern.Match(line) is { Success: true } match ? PgError.Error(SqlState, match.Result(Message)) : null;
}
