using Sluice.Engine.Output;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>What a translation depends on beside the text.</summary>
internal sealed record TranslationContext
{
    public static readonly TranslationContext None = new();

    /// <summary>Macros whose calls go to DuckDB's own functions: <see cref="Dialect.PlainCalls"/>.</summary>
    public IReadOnlySet<string>? PlainCalls { get; init; }

    /// <summary>What 01/02/03 means to the session.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The columns an INSERT without a list has values for; null where it is for all.</summary>
    public IReadOnlyList<string>? InsertColumns { get; init; }
}
