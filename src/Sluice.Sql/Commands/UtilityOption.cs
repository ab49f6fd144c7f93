namespace Sluice.Sql.Commands;

/// <summary>One option of COPY or EXPLAIN (PostgreSQL's DefElem): its name and what stands behind it.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Position">Of the option in the statement's text, in characters from 1; 0 when unknown.</param>
public sealed record UtilityOption(string Name, int Position)
{
    /// <summary>The argument as a text: a word, string, number, or <c>*</c>; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The argument when it is a list of names, as of FORCE_QUOTE (a, b).</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The argument is <c>*</c> itself, not the string of it.</summary>
    public bool IsStar { get; init; }

    /// <summary>The argument when it is a whole number.</summary>
    public int? Number { get; init; }
}
