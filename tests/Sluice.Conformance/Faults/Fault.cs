using Sluice.Conformance.Clients;

namespace Sluice.Conformance.Faults;

/// <summary>One thing that is wrong between a client and a server.</summary>
/// <param name="Code">What doctor has to call it, in its first finding.</param>
/// <param name="Seed">Makes it so.</param>
internal sealed record Fault(string Code, Func<FaultScene, Task> Seed)
{
    /// <summary>Tells apart faults of one code.</summary>
    public string Name { get; init; } = Code;

    /// <summary>What the analyst types as the server.</summary>
    public string Host { get; init; } = FaultScene.ServerName;

    /// <summary>A pattern in what psql says under verify-full; null where libpq does not mind and other clients do.</summary>
    public string? Complaint { get; init; } = "certificate verify failed";

    /// <summary>The client libraries that complain; both unless told.</summary>
    public IReadOnlyList<string> Complainers { get; init; } = [Psql.Libpq15, Psql.Libpq18];

    /// <summary>What a person does who is asked to in these words; null where the cure is all commands.</summary>
    public Action<FaultScene, string>? Person { get; init; }
}
