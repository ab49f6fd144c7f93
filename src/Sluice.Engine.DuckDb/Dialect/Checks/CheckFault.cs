namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>What is wrong, in PostgreSQL's words.</summary>
/// <param name="Location">Bytes of UTF-8 from the start of the statement; -1 where PostgreSQL names no place.</param>
internal sealed record CheckFault(string SqlState, string Message, int Location = -1)
{
    public string? Hint { get; init; }
}
