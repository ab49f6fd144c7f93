namespace Sluice.Sql.Commands;

public enum DiscardTarget
{
    All,
    Plans,
    Sequences,
    Temp,
}

public sealed record DiscardCommand(DiscardTarget Target) : SessionCommand("DISCARD " + Target.ToString().ToUpperInvariant());

/// <summary>Drops a prepared statement, of SQL or of the protocol.</summary>
/// <param name="Name">Null for DEALLOCATE ALL.</param>
public sealed record DeallocateCommand(string? Name) : SessionCommand(Name is null ? "DEALLOCATE ALL" : "DEALLOCATE");

/// <summary>Closes a portal.</summary>
/// <param name="Name">Null for CLOSE ALL.</param>
public sealed record CloseCommand(string? Name) : SessionCommand(Name is null ? "CLOSE CURSOR ALL" : "CLOSE CURSOR");

public sealed record ListenCommand(string Channel) : SessionCommand("LISTEN");

/// <param name="Channel">Null for UNLISTEN *.</param>
public sealed record UnlistenCommand(string? Channel) : SessionCommand("UNLISTEN");

/// <param name="Payload">Empty when none is given.</param>
public sealed record NotifyCommand(string Channel, string Payload) : SessionCommand("NOTIFY");
