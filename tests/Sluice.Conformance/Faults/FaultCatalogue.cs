using Sluice.Conformance.Faults.Seeds;

namespace Sluice.Conformance.Faults;

/// <summary>Every fault that is seeded.</summary>
internal static class FaultCatalogue
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. TrustSeeds.All, .. ChainSeeds.All, .. DateSeeds.All, .. NameSeeds.All, .. StrengthSeeds.All,
        .. RevocationSeeds.All, .. RootFileSeeds.All, .. ClientKeySeeds.All, .. TransportSeeds.All,
    ];

    public static Fault Find(string name) => All.Single(fault => fault.Name == name);

    public static TheoryData<string> Names => [.. All.Select(fault => fault.Name)];
}
