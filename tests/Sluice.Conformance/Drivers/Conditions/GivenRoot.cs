namespace Sluice.Conformance.Drivers.Conditions;

/// <summary>What a client's root file holds.</summary>
internal enum GivenRoot
{
    None,
    Old,
    New,
    Both,
    Wrong,
}
