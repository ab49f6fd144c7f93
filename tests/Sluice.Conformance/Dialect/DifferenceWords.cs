namespace Sluice.Conformance.Dialect;

/// <summary>Differences as the list writes them: "names, types".</summary>
internal static class DifferenceWords
{
    private static readonly (Difference Kind, string Word)[] Words =
        [(Difference.Names, "names"), (Difference.Types, "types"), (Difference.Rows, "rows"), (Difference.Tag, "tag"), (Difference.SqlState, "sqlstate")];

    public static string Of(Difference difference) => difference == Difference.None
        ? "equal"
        : string.Join(", ", Words.Where(word => difference.HasFlag(word.Kind)).Select(word => word.Word));

    /// <exception cref="FormatException">A word is none of them.</exception>
    public static Difference Parse(string text) => text.Split(',', StringSplitOptions.TrimEntries)
        .Select(word => Words.FirstOrDefault(known => known.Word == word) is { Word: not null } found
            ? found.Kind
            : throw new FormatException($"\"{word}\" is no difference; one of {string.Join(", ", Words.Select(known => known.Word))}"))
        .Aggregate((one, other) => one | other);
}
