namespace Sluice.Protocol.Errors;

/// <summary>An ErrorResponse or NoticeResponse as data, before it is bytes (protocol, "Error and Notice Message Fields").</summary>
/// <param name="Severity">S and V.</param>
/// <param name="SqlState">C: five characters, see <see cref="SqlStates"/>.</param>
/// <param name="Message">M: one line, lower case, no full stop, as PostgreSQL words it.</param>
public sealed record PgError(Severity Severity, string SqlState, string Message)
{
    /// <summary>D: more about the cause; may span lines.</summary>
    public string? Detail { get; init; }

    /// <summary>H: what to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>P: where in the client's query text, in characters from 1; 0 when unknown.</summary>
    public int Position { get; init; }

    /// <summary>W: the context, innermost first.</summary>
    public string? Where { get; init; }

    public static PgError Error(string sqlState, string message) => new(Severity.Error, sqlState, message);

    public static PgError Fatal(string sqlState, string message) => new(Severity.Fatal, sqlState, message);

    public PgErrorException ToException() => new(this);
}
