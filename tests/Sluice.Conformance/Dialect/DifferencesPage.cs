using System.Text;

namespace Sluice.Conformance.Dialect;

/// <summary>docs/sql-differences.md, made from the corpus and the list of accepted differences.</summary>
internal static class DifferencesPage
{
    public static string Text()
    {
        var cases = CorpusFile.All.Sum(file => file.Cases.Count);
        var differing = AcceptedDifferences.All.Count;
        var page = new StringBuilder(
            $"""
            # Where Sluice's SQL differs from PostgreSQL's

            {cases} statements, grouped by section of PostgreSQL's manual, run on Sluice and on a PostgreSQL 15 with the same small tables. Compared are the columns' names
            and types, the values as text, their order where ORDER BY asks for one, the command's tag, and the SQLSTATE of errors.
            **{cases - differing} of {cases} ({100.0 * (cases - differing) / cases:0.0} %) are equal.** The rest stands below with its reason.

            `scripts/sql-differences` runs them and prints the table; the same run is part of `./test`. This page is made from the list that the run is held to
            (`scripts/sql-differences --write-page`): a difference that is not listed fails, and so does a listed one that is gone.

            | section | statements | equal | different |
            |---|---:|---:|---:|

            """);
        foreach (var file in CorpusFile.All)
        {
            var different = Listed(file).Count();
            page.Append($"| {file.Title} | {file.Cases.Count} | {file.Cases.Count - different} | {(different == 0 ? "" : different)} |\n");
        }

        foreach (var file in CorpusFile.All.Where(file => Listed(file).Any()))
        {
            page.Append($"\n## {file.Title}\n");
            foreach (var reason in Listed(file).GroupBy(each => each.Accepted.Reason))
            {
                page.Append($"\n{char.ToUpperInvariant(reason.Key[0])}{reason.Key[1..]}:\n\n");
                foreach (var (asked, accepted) in reason)
                    page.Append($"- {asked.Name} ({DifferenceWords.Of(accepted.What)})\n\n  ```sql\n  {asked.Sql.ReplaceLineEndings("\n  ")}\n  ```\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<(CorpusCase Case, AcceptedDifference Accepted)> Listed(CorpusFile file) =>
        from each in file.Cases
        where AcceptedDifferences.All.ContainsKey(each.Name)
        select (each, AcceptedDifferences.All[each.Name]);
}
