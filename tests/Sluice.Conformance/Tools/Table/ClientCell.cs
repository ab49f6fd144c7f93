using Sluice.Conformance.Tools.Run;

namespace Sluice.Conformance.Tools.Table;

/// <summary>A client's answer to a step, on one server.</summary>
internal sealed record ClientCell(string Server, string Tool, StepReply Reply);
