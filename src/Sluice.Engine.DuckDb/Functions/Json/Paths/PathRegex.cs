using Sluice.Engine.DuckDb.Functions.Regex;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>like_regex and its flags, which are XQuery's (manual, 9.16.2.3): a dot matches no line feed unless s is given.</summary>
internal static class PathRegex
{
    public static LikeRegexNode Node(PathNode of, string pattern, string flags)
    {
        var own = flags.Contains('s', StringComparison.Ordinal) ? "" : "p";
        foreach (var flag in flags)
        {
            own += flag switch
            {
                'i' => "i",
                'm' => "w",
                's' => "",
                'q' => "q",
                'x' => throw PgError.Error(SqlStates.FeatureNotSupported, "XQuery \"x\" flag (expanded regular expressions) is not implemented").ToException(),
                _ => throw (PgError.Error(SqlStates.SyntaxError, "invalid input syntax for type jsonpath") with
                {
                    Detail = $"Unrecognized flag character \"{flag}\" in LIKE_REGEX predicate.",
                }).ToException(),
            };
        }

        return new LikeRegexNode(of, RegexCache.Get(pattern, own));
    }
}
