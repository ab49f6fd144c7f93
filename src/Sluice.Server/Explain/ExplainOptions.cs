namespace Sluice.Server.Explain;

/// <summary>EXPLAIN's options, defaults filled in.</summary>
internal sealed record ExplainOptions
{
    public bool Analyze { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Estimates are shown.</summary>
    public bool Costs { get; init; }

    /// <summary>With ANALYZE, the time of each step is shown.</summary>
    public bool Timing { get; init; }

    /// <summary>Planning and execution time are shown.</summary>
    public bool Summary { get; init; }

    /// <summary>FORMAT json rather than text.</summary>
    public bool Json { get; init; }
}
