namespace Sluice.Sql.Parsing;

/// <summary>A statement nests deeper than is parsed; the client is told 54001.</summary>
public sealed class SqlTooDeepException(int position) : Exception("stack depth limit exceeded")
{
    /// <summary>Where, in characters from 1.</summary>
    public int Position { get; } = position;
}
