using System.Security.Cryptography.X509Certificates;
using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults;

/// <summary>An analyst, a server and the company's authority, in good order until a fault is seeded.</summary>
internal sealed class FaultScene(FaultServers servers, string host) : IAsyncDisposable
{
    /// <summary>What the server is called.</summary>
    public const string ServerName = "db.test";

    private readonly List<IAsyncDisposable> _own = [];

    public Analyst Analyst { get; } = new();

    public CompanyAuthority Company => servers.Company;

    /// <summary>Where the analyst connects.</summary>
    public WireTarget Target { get; private set; } = null!;

    /// <summary>The server's administrator.</summary>
    public Place Administrator { get; private set; } = null!;

    /// <summary>What stands between the analyst and the server; null when nothing does.</summary>
    public AlpnFront? Front { get; private set; }

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
        Meet(await postgres.ServeAsync(served, chainPem ?? served.ChainPem, settings), postgres.TargetOf(host));
    }

    /// <summary>Everything is right at PostgreSQL.</summary>
    public Task ServePostgresWellAsync() => ServePostgresAsync(Company.Issue(CertificateShape.For(ServerName)));

    /// <summary>Everything is right at PostgreSQL, but a front stands before it that knows only other protocols.</summary>
    public async Task ServeBehindFrontAsync()
    {
        var served = Company.Issue(CertificateShape.For(ServerName));
        await ServePostgresAsync(served);
        Front = new AlpnFront(served, Target.Port);
        _own.Add(Front);
        Target = Target with { Port = Front.Port };
    }

    /// <summary>The server is Sluice, with its own root, which the analyst does not know yet.</summary>
    /// <returns>That root, as PEM.</returns>
    public async Task<string> ServeSluiceAsync() => Meet(await servers.SluiceAsync());

    /// <summary>The same with a Sluice that no other fault has touched or will.</summary>
    public async Task<string> ServeNewSluiceAsync()
    {
        var sluice = await SluicePlace.StartAsync();
        _own.Add(sluice);
        return Meet(sluice);
    }

    /// <summary>Sluice's own authority and the certificate it serves now.</summary>
    public async Task<(TestAuthority Authority, X509Certificate2 Served)> SluiceAuthorityAsync()
    {
        var folder = Path.Combine((await servers.SluiceAsync()).Server.DataFolder, "certs");
        var authority = TestAuthority.Of(
            await File.ReadAllTextAsync(Path.Combine(folder, "root.crt")), await File.ReadAllTextAsync(Path.Combine(folder, "root.key")));
        return (authority, X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(Path.Combine(folder, "server.crt"))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var own in Enumerable.Reverse(_own))
            await own.DisposeAsync();
        Analyst.Dispose();
    }

    private string Meet(SluicePlace sluice)
    {
        Meet(sluice.Shell, sluice.TargetOf(host));
        return sluice.RootPem;
    }

    private void Meet(Place administrator, WireTarget target)
    {
        administrator.Folder = Analyst.Handover;
        (Administrator, Target) = (administrator, target);
    }
}
