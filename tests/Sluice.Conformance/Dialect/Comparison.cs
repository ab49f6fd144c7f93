using Sluice.Testing.Wire;

namespace Sluice.Conformance.Dialect;

/// <summary>One case on both servers.</summary>
internal sealed record Comparison(CorpusCase Case, Answer Postgres, Answer Sluice)
{
    private readonly Lazy<Difference> _difference = new(() => Compare(Case, Postgres, Sluice));

    public Difference Difference => _difference.Value;

    /// <summary>Type modifiers, which are counted but not required: the engine's own types carry none for text.</summary>
    public bool SameModifiers => Difference == Difference.None && Pairs.All(
        pair => Columns(pair.Expected, column => column.TypeModifier).SequenceEqual(Columns(pair.Seen, column => column.TypeModifier)));

    /// <summary>Null where PostgreSQL gave no error with a position.</summary>
    public bool? SamePosition => Postgres.Error is not { Position: { } position } ? null : Sluice.Error?.Position == position;

    /// <summary>Null where PostgreSQL gave no error.</summary>
    public bool? SameMessage => Postgres.Error is null ? null : Sluice.Error?.Message == Postgres.Error.Message;

    private IEnumerable<(Result Expected, Result Seen)> Pairs => Postgres.Results.Zip(Sluice.Results);

    /// <summary>For the report: the statement and both answers.</summary>
    public override string ToString() =>
        $"✗ {Case.Name} | {DifferenceWords.Of(Difference)}\n    {Case.Sql.ReplaceLineEndings("\n    ")}\n{Text("PostgreSQL", Postgres)}{Text("Sluice", Sluice)}";

    private static Difference Compare(CorpusCase asked, Answer postgres, Answer sluice)
    {
        // Where a statement fails the ones after it are not reached, so a first error on one side only is the whole difference.
        var difference = postgres.Results.Count == sluice.Results.Count ? Difference.None : Difference.SqlState;
        foreach (var (expected, seen) in postgres.Results.Zip(sluice.Results))
        {
            if (expected.Error?.SqlState != seen.Error?.SqlState)
                return difference | Difference.SqlState;
            difference |= Compare(expected, seen, RowOrder.IsAskedFor(asked.Sql));
        }

        return difference;
    }

    private static Difference Compare(Result expected, Result seen, bool ordered)
    {
        var difference = Difference.None;
        if (expected.Columns is null != seen.Columns is null || !Columns(expected, column => column.Name).SequenceEqual(Columns(seen, column => column.Name)))
            difference |= Difference.Names;
        if (!Columns(expected, column => column.TypeOid).SequenceEqual(Columns(seen, column => column.TypeOid)))
            difference |= Difference.Types;
        if (!RowTexts(expected, ordered).SequenceEqual(RowTexts(seen, ordered)))
            difference |= Difference.Rows;
        if (expected.Tag != seen.Tag && expected.Rows.Count == seen.Rows.Count)
            difference |= Difference.Tag;
        return difference;
    }

    private static IEnumerable<T> Columns<T>(Result result, Func<WireColumn, T> part) => (result.Columns ?? []).Select(part);

    private static IEnumerable<string> RowTexts(Result result, bool ordered)
    {
        var rows = result.Rows.Select(row => string.Join('\x1f', row.Select(value => value ?? "\x1e")));
        return ordered ? rows : rows.Order(StringComparer.Ordinal);
    }

    private static string Text(string server, Answer answer) =>
        string.Concat(answer.Results.Select(result => $"      {server + ":",-11} {result.ToString().ReplaceLineEndings("\n                  ")}\n"));
}
