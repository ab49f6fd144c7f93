namespace Sluice.Protocol.Errors;

/// <summary>How bad a report is; FATAL ends the session (protocol, "Error and Notice Message Fields", S and V).</summary>
public enum Severity
{
    Error,
    Fatal,
    Panic,
    Warning,
    Notice,
    Debug,
    Info,
    Log,
}
