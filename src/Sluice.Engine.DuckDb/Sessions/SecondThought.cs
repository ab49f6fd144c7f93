using Sluice.Engine.DuckDb.Dialect;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What DuckDB's error tells of types and columns that a translation cannot know, and how it is to be made then.</summary>
internal static class SecondThought
{
    /// <summary>Another context for the same text; null where the error stands.</summary>
    public static TranslationContext? After(PgErrorException error, string sql, TranslationContext context, Planner planner)
    {
        if (PlainCalls.Undecided(error) is { } macro && context.PlainCalls?.Contains(macro) != true)
            return context with { PlainCalls = new HashSet<string>(context.PlainCalls ?? new HashSet<string>(), StringComparer.Ordinal) { macro } };
        if (ElementConcat.Undecided(error) is > 0 and var place && context.JoinedElements?.Contains(place) != true)
            return context with { JoinedElements = new HashSet<int>(context.JoinedElements ?? new HashSet<int>()) { place } };
        if (context.InsertColumns is null && new FewerValues(planner).Columns(sql, error) is { } columns)
            return context with { InsertColumns = columns };
        return null;
    }
}
