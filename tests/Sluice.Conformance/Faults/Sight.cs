using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults;

/// <summary>A client that cannot verify a Sluice server, and what the server makes of it.</summary>
/// <param name="Name">The client's trouble.</param>
/// <param name="Cause">What the server's log has to call it.</param>
/// <param name="Seed">Puts the client's files wrong; they are right before. The certificate is the one that is served.</param>
internal sealed record Sight(string Name, string Cause, Action<Analyst, CompanyAuthority, IssuedCertificate> Seed)
{
    /// <summary>What the client does, with HOST:PORT's parts as variables.</summary>
    public string Command { get; init; } = "psql \"host=$HOST port=$PORT user=alice dbname=lake sslmode=verify-full\" -XAtc 'select 1'";

    /// <summary>How the client's command ends; psql's 2 is "no connection".</summary>
    public int ExitCode { get; init; } = 2;

    /// <summary>What the client types as the server.</summary>
    public string Host { get; init; } = FaultScene.ServerName;

    /// <summary>Whether the server leaves its intermediate out.</summary>
    public bool SendsLeafAlone { get; init; }
}
