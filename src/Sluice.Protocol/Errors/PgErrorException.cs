namespace Sluice.Protocol.Errors;

/// <summary>Carries a <see cref="PgError"/> to the one place that answers it.</summary>
public sealed class PgErrorException : Exception
{
    public PgErrorException(PgError error)
        : base(error.Message) => Error = error;

    public PgErrorException(PgError error, Exception inner)
        : base(error.Message, inner) => Error = error;

    public PgError Error { get; }
}
