namespace Sluice.Conformance.Drivers.Conditions;

/// <summary>The CRL file of a client that knows CRLs.</summary>
internal enum GivenCrl
{
    None,
    Empty,
    NamesLeaf,
}
