namespace Sluice.Sql.Scanning;

/// <summary>PostgreSQL's scanner or grammar refused the text; the client is told 42601.</summary>
public sealed class SqlSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>Where, in characters (code points, as PostgreSQL counts) from 1 of the text that was given; 0 when unknown.</summary>
    public int Position { get; } = position;

    /// <summary>What would be right; null where the message says it all.</summary>
    public string? Hint { get; init; }
}
