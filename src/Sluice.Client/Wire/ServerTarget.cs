namespace Sluice.Client.Wire;

/// <summary>Where a client is asked to connect, as the user typed it: names are compared with these very words.</summary>
/// <param name="Host">DNS name or IP literal, without brackets.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record ServerTarget(string Host, int Port)
{
    /// <summary>PostgreSQL's own.</summary>
    public const int DefaultPort = 5432;

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
