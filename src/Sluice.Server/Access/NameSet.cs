namespace Sluice.Server.Access;

/// <summary>The users or databases a rule is about.</summary>
public sealed class NameSet(IReadOnlyList<NameTerm> terms)
{
    public static NameSet All { get; } = new([NameTerm.All]);

    public bool IsAll => terms.Any(term => term.IsAll);

    public bool Contains(string name) => terms.Any(term => term.Matches(name));

    public bool Covers(NameSet other) => other.Terms.All(wanted => terms.Any(term => term.Covers(wanted)));

    public override string ToString() => string.Join(" or ", terms);

    private IReadOnlyList<NameTerm> Terms => terms;
}
