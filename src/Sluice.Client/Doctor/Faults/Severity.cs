namespace Sluice.Client.Doctor.Faults;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>sslmode=verify-full works, but something is not as it should be.</summary>
    Warning,

    /// <summary>sslmode=verify-full fails.</summary>
    Error,
}
