namespace Sluice.Conformance.Tools.Run;

/// <summary>What a client says of a step.</summary>
/// <param name="Detail">What it saw, or what went wrong.</param>
internal sealed record StepReply(string Step, bool Ok, string Detail);
