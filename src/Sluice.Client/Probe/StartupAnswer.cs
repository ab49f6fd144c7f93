namespace Sluice.Client.Probe;

/// <summary>How a server answered a StartupMessage.</summary>
/// <param name="AsksFor">What authentication it asks for ("password", "SCRAM-SHA-256", "nothing" …); null when it refused.</param>
/// <param name="Refusal">Its error; null when there is none.</param>
/// <param name="RootBundle">PEM of the roots that a Sluice server hands out before login; not verified by anybody.</param>
/// <param name="Fault">What it did that is no PostgreSQL; null when it spoke the protocol.</param>
public sealed record StartupAnswer(string? AsksFor, ServerError? Refusal, string? RootBundle, string? Fault)
{
    /// <summary>Whether a login could go on.</summary>
    public bool GoesOn => AsksFor is not null;
}
