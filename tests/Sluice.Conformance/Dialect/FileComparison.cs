using System.Text;

namespace Sluice.Conformance.Dialect;

/// <summary>A file of the corpus on both servers.</summary>
internal sealed record FileComparison(
    CorpusFile File, IReadOnlyList<Comparison> Cases, IReadOnlyList<string> PostgresSetupErrors, IReadOnlyList<string> SluiceSetupErrors)
{
    public int Equal => Cases.Count(each => each.Difference == Difference.None);

    /// <summary>Cases that differ and are not accepted, or are accepted and do not differ that way.</summary>
    public IEnumerable<Comparison> Unexpected => Cases.Where(each => each.Difference != Accepted(each));

    /// <summary>For a person; empty when all is as expected.</summary>
    public string Report()
    {
        var text = new StringBuilder();
        foreach (var error in PostgresSetupErrors)
            text.Append($"set-up on PostgreSQL: {error}\n");
        foreach (var error in SluiceSetupErrors)
            text.Append($"set-up on Sluice: {error}\n");
        foreach (var each in Unexpected)
        {
            if (Accepted(each) is not Difference.None and var accepted)
                text.Append($"accepted.txt is stale: {each.Case.Name} is {DifferenceWords.Of(each.Difference)}, not {DifferenceWords.Of(accepted)}\n");
            text.Append(each);
        }

        return text.ToString();
    }

    private static Difference Accepted(Comparison each) =>
        AcceptedDifferences.All.TryGetValue(each.Case.Name, out var accepted) ? accepted.What : Difference.None;
}
