namespace Sluice.Certificates.Problems;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Some clients refuse, or soon will: served, and said.</summary>
    Warning,

    /// <summary>Clients that verify would refuse: not served.</summary>
    Fatal,
}
