namespace Sluice.Conformance.Fixtures;

/// <summary>Tests that start servers of their own and measure them: nothing else may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnServersCollection
{
    public const string Name = "own servers";
}
