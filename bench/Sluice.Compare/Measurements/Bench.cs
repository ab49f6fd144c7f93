using Sluice.Compare.Options;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>What measurements work with.</summary>
/// <param name="Lake">The folder of Parquet files.</param>
/// <param name="Sluice">The server itself, also the first of <paramref name="Servers"/>.</param>
/// <param name="Servers">In the order of the table.</param>
internal sealed record Bench(Arguments Arguments, string Lake, ServerUnderTest Sluice, IReadOnlyList<ServerUnderTest> Servers)
{
    /// <summary>The servers whose PostgreSQL is measured with the queries: one is enough, they take long.</summary>
    public ServerUnderTest? Postgres18 => Servers.FirstOrDefault(server => server.Name == SystemNames.Postgres18);
}
