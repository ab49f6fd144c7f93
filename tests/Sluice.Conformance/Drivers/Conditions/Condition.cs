namespace Sluice.Conformance.Drivers.Conditions;

/// <summary>What a client meets: a server's chain, and what the client was given to judge it by.</summary>
/// <param name="Name">The column's title.</param>
/// <param name="Server">Which of the <see cref="ConditionServers"/>.</param>
/// <param name="Root">What the client's root file holds.</param>
/// <param name="Verifies">Whether the chain, as served, leads from a leaf that is in time to that root.</param>
internal sealed record Condition(string Name, ServedChain Server, GivenRoot Root, bool Verifies)
{
    public bool NameMatches => Server is not ServedChain.OtherName;

    public GivenCrl Crl { get; init; }

    /// <summary>Every condition, in the table's order.</summary>
    public static IReadOnlyList<Condition> All { get; } =
    [
        new("right root", ServedChain.Plain, GivenRoot.Old, Verifies: true),
        new("wrong root", ServedChain.Plain, GivenRoot.Wrong, Verifies: false),
        new("no root", ServedChain.Plain, GivenRoot.None, Verifies: false),
        new("wrong name", ServedChain.OtherName, GivenRoot.Old, Verifies: true),
        new("expired leaf", ServedChain.Expired, GivenRoot.Old, Verifies: false),
        new("intermediate sent", ServedChain.WithIntermediate, GivenRoot.Old, Verifies: true),
        new("intermediate missing", ServedChain.WithoutIntermediate, GivenRoot.Old, Verifies: false),
        new("leaf revoked", ServedChain.Plain, GivenRoot.Old, Verifies: true) { Crl = GivenCrl.NamesLeaf },
        new("CRL without the leaf", ServedChain.Plain, GivenRoot.Old, Verifies: true) { Crl = GivenCrl.Empty },
        new("before: old root", ServedChain.Plain, GivenRoot.Old, Verifies: true),
        new("before: new root", ServedChain.Plain, GivenRoot.New, Verifies: false),
        new("before: both roots", ServedChain.Plain, GivenRoot.Both, Verifies: true),
        new("begun: old root", ServedChain.CrossSigned, GivenRoot.Old, Verifies: true),
        new("begun: new root", ServedChain.CrossSigned, GivenRoot.New, Verifies: true),
        new("begun: both roots", ServedChain.CrossSigned, GivenRoot.Both, Verifies: true),
        new("finished: old root", ServedChain.NewRoot, GivenRoot.Old, Verifies: false),
        new("finished: new root", ServedChain.NewRoot, GivenRoot.New, Verifies: true),
        new("finished: both roots", ServedChain.NewRoot, GivenRoot.Both, Verifies: true),
    ];
}
