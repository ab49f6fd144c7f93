namespace Sluice.Server.Control;

/// <summary>What "sluice reload" and "sluice status" ask a running server.</summary>
/// <param name="Command">"reload" or "status".</param>
public sealed record ControlRequest(string Command)
{
    public const string Reload = "reload";
    public const string Status = "status";
}
