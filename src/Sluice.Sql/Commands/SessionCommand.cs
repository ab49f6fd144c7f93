namespace Sluice.Sql.Commands;

/// <summary>A statement that is about the session, not about data: the server answers it and the engine never sees it.</summary>
/// <param name="Tag">What CommandComplete calls it.</param>
public abstract record SessionCommand(string Tag);

/// <summary>A statement PostgreSQL has and Sluice has not; answered with 0A000.</summary>
/// <param name="What">PostgreSQL's name of it.</param>
/// <param name="Hint">What to do instead; may be null.</param>
public sealed record UnsupportedCommand(string What, string? Hint) : SessionCommand(What);
