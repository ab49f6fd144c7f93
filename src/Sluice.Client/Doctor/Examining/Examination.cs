using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;

namespace Sluice.Client.Doctor.Examining;

/// <summary>Everything seen at both ends, and what follows from it for libpq.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Server">What the server showed.</param>
/// <param name="Client">What this system holds.</param>
/// <param name="Now">This machine's clock when the examination began.</param>
public sealed record Examination(DoctorRequest Request, ServerSide Server, ClientSide Client, DateTimeOffset Now)
{
    /// <summary>libpq's verdict about the chain, CRLs included; null when there is no chain or no root file.</summary>
    public ChainVerdict? Chain { get; } = Client.HasRoots && Server.Served.Count > 0
        ? ChainVerifier.Verify(new ChainQuestion(Server.Served, Client.Root.Certificates, Now) { Crls = Client.Crls })
        : null;

    /// <summary>The names against the host as typed; null when there is no chain.</summary>
    public NameVerdict? Name { get; } = Server.Served.Count > 0 ? HostCheck.Of(Server.Served[0], Server.Target.Host) : null;

    /// <summary>What a store makes of the chain; null when it holds nothing or there is no chain.</summary>
    public ChainVerdict? In(TrustStore store) => store.Certificates.Count == 0 || Server.Served.Count == 0
        ? null
        : ChainVerifier.Verify(new ChainQuestion(Server.Served, store.Certificates, Now)
        {
            TrustsIntermediates = store.Client is "pgJDBC" or "Java",
            SecurityLevel = store.Client is "pgJDBC" or "Java" ? 1 : 2,
        });
}
