using Sluice.Engine.DuckDb.Functions;
using Sluice.Protocol.Errors;
using Sluice.Sql.Scanning;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>What PostgreSQL's scanner and grammar refuse; not all of it is 42601.</summary>
internal static class GrammarErrors
{
    private static readonly (string Start, string SqlState)[] States =
    [
        ("frame ", EngineSqlStates.WindowingError),
        ("invalid byte sequence for encoding", SqlStates.CharacterNotInRepertoire),
    ];

    public static PgError Of(SqlSyntaxException error)
    {
        if (error.Message == "invalid Unicode escape" && error.Hint is null)
        {
            return PgError.Error(FunctionFaults.InvalidEscapeSequence, error.Message) with
            {
                Position = error.Position,
                Hint = "Unicode escapes must be \\uXXXX or \\UXXXXXXXX.",
            };
        }

        var known = States.FirstOrDefault(state => error.Message.StartsWith(state.Start, StringComparison.Ordinal));
        return PgError.Error(known.SqlState ?? SqlStates.SyntaxError, error.Message) with { Position = error.Position, Hint = error.Hint };
    }

    /// <summary>Whether a quote or a comment does not end: no dialect reads on from there.</summary>
    public static bool IsUnterminated(SqlSyntaxException error) => error.Message.StartsWith("unterminated ", StringComparison.Ordinal);
}
