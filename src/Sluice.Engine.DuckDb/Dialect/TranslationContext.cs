using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.Output;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>What a translation depends on beside the text.</summary>
internal sealed record TranslationContext
{
    public static readonly TranslationContext None = new();

    /// <summary>What 01/02/03 means to the session.</summary>
    public DateOrder DateOrder { get; private init; }

    /// <summary>How tables with nested columns are read; null for none that the text names.</summary>
    public FlatReading? Reading { get; private init; }

    /// <summary>Macros whose calls go to DuckDB's own functions: <see cref="Dialect.PlainCalls"/>.</summary>
    public IReadOnlySet<string>? PlainCalls { get; init; }

    /// <summary>Where elements stand that are joined to arrays: <see cref="ElementConcat"/>.</summary>
    public IReadOnlySet<int>? JoinedElements { get; init; }

    /// <summary>The columns an INSERT without a list has values for; null where it is for all.</summary>
    public IReadOnlyList<string>? InsertColumns { get; init; }

    /// <summary>Whether the text means the same each time, so that its translation can be kept.</summary>
    public bool IsFirst => PlainCalls is null && JoinedElements is null && InsertColumns is null;

    public static TranslationContext Of(DateOrder dateOrder, FlatReading? reading) =>
        dateOrder == DateOrder.Mdy && reading is null ? None : new() { DateOrder = dateOrder, Reading = reading };
}
