namespace Sluice.Conformance.Drivers.Modes;

/// <summary>When a mode checks that the certificate comes from a root.</summary>
internal enum ChainCheck
{
    Never,
    IfRootGiven,
    Always,
}
