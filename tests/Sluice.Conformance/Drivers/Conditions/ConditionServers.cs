using Sluice.Conformance.Drivers.Modes;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;
using Sluice.Testing.Transport;

namespace Sluice.Conformance.Drivers.Conditions;

/// <summary>One Sluice for each chain, each behind a witness, and the files that clients are given. Shared by all drivers.</summary>
internal sealed class ConditionServers : IAsyncDisposable
{
    public const string Host = "localhost";

    // Sluice refuses to start with an expired leaf, so this one must outlive the start on a busy machine.
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-drivers-").FullName;
    private readonly IssuingAuthority _old = IssuingAuthority.CreateRoot("Old root");
    private readonly IssuingAuthority _new = IssuingAuthority.CreateRoot("New root");
    private readonly IssuingAuthority _wrong = IssuingAuthority.CreateRoot("Somebody else's root");
    private readonly Dictionary<ServedChain, SluiceServer> _servers = [];
    private readonly Dictionary<ServedChain, PlaintextWitness> _witnesses = [];

    /// <summary>Every connection that any driver has made passed one of these.</summary>
    public IReadOnlyCollection<PlaintextWitness> Witnesses => _witnesses.Values;

    public static async Task<ConditionServers> StartAsync(string lake, IReadOnlyCollection<ServedChain> chains)
    {
        var servers = new ConditionServers();
        try
        {
            await servers.StartAllAsync(lake, chains);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>The attempt that a client makes under a condition.</summary>
    public Attempt AttemptOf(DriverMode mode, Condition condition) => new(
        mode.Name, Host, $"{PortOf(condition.Server)}", SluiceServer.User, SluiceServer.Password, "lake",
        condition.Root is GivenRoot.None ? "" : RootFile(condition.Root),
        condition.Crl is GivenCrl.None ? "" : FileOf($"{condition.Crl}.crl"));

    /// <summary>Where the witness before that server listens.</summary>
    public int PortOf(ServedChain chain) => _witnesses[chain].Port;

    public string RootFile(GivenRoot root) => FileOf($"{root}.crt");

    public async ValueTask DisposeAsync()
    {
        foreach (var witness in _witnesses.Values)
            await witness.DisposeAsync();
        await Task.WhenAll(_servers.Values.Select(server => server.DisposeAsync().AsTask()));
        foreach (var authority in new[] { _old, _new, _wrong })
            authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAllAsync(string lake, IReadOnlyCollection<ServedChain> chains)
    {
        var plain = _old.IssueServer([Host]);
        File.WriteAllText(RootFile(GivenRoot.Old), _old.Pem);
        File.WriteAllText(RootFile(GivenRoot.New), _new.Pem);
        File.WriteAllText(RootFile(GivenRoot.Both), _old.Pem + _new.Pem);
        File.WriteAllText(RootFile(GivenRoot.Wrong), _wrong.Pem);
        Write($"{GivenCrl.Empty}.crl", _old.CrlPem());
        Write($"{GivenCrl.NamesLeaf}.crl", _old.CrlPem(plain));

        using var intermediate = _old.CreateIntermediate("Intermediate");
        var below = intermediate.IssueServer([Host]);
        var after = _new.IssueServer([Host]);
        var shortLived = _old.IssueServer([Host], ShortLife);
        (ServedChain Chain, IssuedServer Issued, string Above)[] all =
        [
            // First, because its time is running.
            (ServedChain.Expired, shortLived, ""),
            (ServedChain.Plain, plain, ""),
            (ServedChain.OtherName, _old.IssueServer(["elsewhere.test"]), ""),
            (ServedChain.WithIntermediate, below, intermediate.Pem),
            (ServedChain.WithoutIntermediate, below, ""),
            (ServedChain.CrossSigned, after, _old.CrossSignPem(_new)),
            (ServedChain.NewRoot, after, ""),
        ];
        foreach (var (chain, issued, above) in all.Where(each => chains.Contains(each.Chain)))
            await ServeAsync(chain, lake, issued, above);
        if (chains.Contains(ServedChain.Expired))
            await UntilPastAsync(shortLived.NotAfter);
    }

    // X.509 counts in whole seconds; the one it names still belongs to it.
    private static async Task UntilPastAsync(DateTime notAfter)
    {
        for (var left = Left(); left > TimeSpan.Zero; left = Left())
            await Task.Delay(left);

        TimeSpan Left() => notAfter.AddSeconds(1) - DateTime.Now;
    }

    private async Task ServeAsync(ServedChain chain, string lake, IssuedServer issued, string above)
    {
        var certificate = Write($"{chain}.crt", issued.CertificatePem + above);
        var key = Write($"{chain}.key", issued.KeyPem);
        var server = await SluiceServer.StartAsync(lake, "--cert", certificate, "--key", key);
        _servers.Add(chain, server);
        _witnesses.Add(chain, new PlaintextWitness(server.Port));
    }

    private string FileOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(FileOf(name), content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FileOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return FileOf(name);
    }
}
