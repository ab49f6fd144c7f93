using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.Run;

/// <summary>A client with all its steps.</summary>
/// <param name="Name">The row's title.</param>
/// <param name="RunAsync">Does every step against a server that has the tables of <see cref="Lake.ToolsLake"/>.</param>
internal sealed record Tool(string Name, Func<WireTarget, Task<IReadOnlyList<StepReply>>> RunAsync);
