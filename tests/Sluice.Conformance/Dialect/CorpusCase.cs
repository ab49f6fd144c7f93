namespace Sluice.Conformance.Dialect;

/// <summary>One paragraph of the corpus: what is asked of both servers.</summary>
/// <param name="Name">Unique in the whole corpus; the list of accepted differences names it.</param>
/// <param name="Statements">Sent one after another, each as one Query message.</param>
internal sealed record CorpusCase(string Name, IReadOnlyList<string> Statements)
{
    public string Sql => string.Join("\n", Statements);
}
