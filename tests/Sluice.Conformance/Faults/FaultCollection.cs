namespace Sluice.Conformance.Faults;

/// <summary>Faults take turns on the same servers.</summary>
[CollectionDefinition(Name)]
public sealed class FaultCollection : ICollectionFixture<FaultServers>
{
    public const string Name = "faults";
}
