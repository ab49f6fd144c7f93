using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults;

/// <summary>An analyst, a server and the company's authority, in good order until a fault is seeded.</summary>
internal sealed class FaultScene(FaultServers servers, string host) : IDisposable
{
    /// <summary>What the server is called.</summary>
    public const string ServerName = "db.test";

    public Analyst Analyst { get; } = new();

    public CompanyAuthority Company => servers.Company;

    /// <summary>Where the analyst connects.</summary>
    public WireTarget Target { get; private set; } = null!;

    /// <summary>The server's administrator.</summary>
    public Place Administrator { get; private set; } = null!;

    /// <summary>PostgreSQL serves this chain, and the analyst trusts the company's root.</summary>
    public Task ServePostgresAsync(IssuedCertificate served, string? chainPem = null, string settings = "")
    {
        Analyst.Write("root.crt", Company.Root.Pem);
        return ServePostgresUntrustedAsync(served, chainPem, settings);
    }

    /// <summary>PostgreSQL serves this chain; the analyst's files stay as they are.</summary>
    public async Task ServePostgresUntrustedAsync(IssuedCertificate served, string? chainPem = null, string settings = "")
    {
        var postgres = await servers.PostgresAsync();
        Administrator = await postgres.ServeAsync(served, chainPem ?? served.ChainPem, settings);
        await File.WriteAllTextAsync(Path.Combine(postgres.DataFolder, "..", "home", "intermediate.crt"), Company.Intermediate.Pem);
        Target = postgres.TargetOf(host);
    }

    /// <summary>Everything is right at PostgreSQL.</summary>
    public Task ServePostgresWellAsync() => ServePostgresAsync(Company.Issue(CertificateShape.For(ServerName)));

    /// <summary>The server is Sluice, with its own root, which the analyst does not know yet.</summary>
    /// <returns>That root, as PEM.</returns>
    public async Task<string> ServeSluiceAsync()
    {
        var sluice = await servers.SluiceAsync();
        Administrator = sluice.Shell;
        Target = sluice.TargetOf(host);
        return sluice.RootPem;
    }

    /// <summary>A front of the tests' own stands before the server.</summary>
    public void Redirect(int port) => Target = Target with { Port = port };

    public void Dispose() => Analyst.Dispose();
}
