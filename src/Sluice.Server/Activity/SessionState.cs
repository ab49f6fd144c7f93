namespace Sluice.Server.Activity;

/// <summary>pg_stat_activity.state.</summary>
internal static class SessionState
{
    public const string Active = "active";
    public const string Idle = "idle";
    public const string InTransaction = "idle in transaction";
    public const string InFailedTransaction = "idle in transaction (aborted)";
}
