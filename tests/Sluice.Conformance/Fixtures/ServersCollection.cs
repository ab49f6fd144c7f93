namespace Sluice.Conformance.Fixtures;

/// <summary>Tests that share one PostgreSQL and one Sluice; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ServersCollection : ICollectionFixture<Servers>
{
    public const string Name = "servers";
}
