using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;
using Sluice.Testing.Transport;

namespace Sluice.Conformance.Drivers;

/// <summary>One Sluice for each chain, each behind a witness, and the files that clients are given. Shared by all drivers.</summary>
internal sealed class ConditionServers : IAsyncDisposable
{
    private const string Host = "localhost";

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

    public static async Task<ConditionServers> StartAsync(string lake)
    {
        var servers = new ConditionServers();
        try
        {
            await servers.StartAllAsync(lake);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>The attempt that a client makes under a condition. Without <see cref="Condition.Root"/> or CRL their paths are empty.</summary>
    public Attempt AttemptOf(DriverMode mode, Condition condition) => new(
        mode.Name, Host, $"{_witnesses[condition.Server].Port}", SluiceServer.User, SluiceServer.Password, "lake",
        condition.Root is GivenRoot.None ? "" : FileOf($"{condition.Root}.crt"),
        condition.Crl is GivenCrl.None || !mode.KnowsCrls ? "" : FileOf($"{condition.Crl}.crl"));

    public async ValueTask DisposeAsync()
    {
        foreach (var witness in _witnesses.Values)
            await witness.DisposeAsync();
        await Task.WhenAll(_servers.Values.Select(server => server.DisposeAsync().AsTask()));
        foreach (var authority in new[] { _old, _new, _wrong })
            authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAllAsync(string lake)
    {
        var plain = _old.IssueServer([Host]);
        Write($"{GivenRoot.Old}.crt", _old.Pem);
        Write($"{GivenRoot.New}.crt", _new.Pem);
        Write($"{GivenRoot.Both}.crt", _old.Pem + _new.Pem);
        Write($"{GivenRoot.Wrong}.crt", _wrong.Pem);
        Write($"{GivenCrl.Empty}.crl", _old.CrlPem());
        Write($"{GivenCrl.NamesLeaf}.crl", _old.CrlPem(plain));

        using var intermediate = _old.CreateIntermediate("Intermediate");
        var below = intermediate.IssueServer([Host]);
        var after = _new.IssueServer([Host]);
        var shortLived = _old.IssueServer([Host], ShortLife);
        await ServeAsync(ServedChain.Expired, lake, shortLived);
        await ServeAsync(ServedChain.Plain, lake, plain);
        await ServeAsync(ServedChain.OtherName, lake, _old.IssueServer(["elsewhere.test"]));
        await ServeAsync(ServedChain.WithIntermediate, lake, below, intermediate.Pem);
        await ServeAsync(ServedChain.WithoutIntermediate, lake, below);
        await ServeAsync(ServedChain.CrossSigned, lake, after, _old.CrossSignPem(_new));
        await ServeAsync(ServedChain.NewRoot, lake, after);
        // Past the second in which it ends: X.509 counts in whole ones.
        var left = shortLived.NotAfter.AddSeconds(1) - DateTime.Now;
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
    }

    private async Task ServeAsync(ServedChain chain, string lake, IssuedServer issued, string above = "")
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
