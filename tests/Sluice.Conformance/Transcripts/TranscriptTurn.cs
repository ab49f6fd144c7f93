namespace Sluice.Conformance.Transcripts;

/// <summary>What the client sends in one write, and each message that must answer it; one with ? before it may be missing.</summary>
internal sealed record TranscriptTurn(IReadOnlyList<string> Sent, IReadOnlyList<string> Expected);
