namespace Sluice.Server.Queries;

/// <summary>What pg_cursors tells of a portal.</summary>
/// <param name="Sql">The text it came with.</param>
/// <param name="IsDeclared">By DECLARE; else by Bind.</param>
/// <param name="IsHoldable">WITH HOLD.</param>
internal sealed record PortalFacts(string Sql, DateTimeOffset Created, bool IsDeclared = false, bool IsHoldable = false, bool IsBinary = false)
{
    public static readonly PortalFacts None = new("", DateTimeOffset.UnixEpoch);
}
