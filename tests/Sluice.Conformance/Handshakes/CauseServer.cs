using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Conformance.Fixtures;
using Sluice.Server.Control;
using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Handshakes;

/// <summary>A server whose counters are watched, and what clients need to mistrust it.</summary>
public sealed class CauseServer : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly TestLake _lake = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-causes-").FullName;
    private SluiceServer? _server;

    public SluiceServer Server => _server!;

    public WireTarget Target => Server.Target;

    public string WrongRoot => Path.Combine(_folder, "wrong.crt");

    public string Missing => Path.Combine(_folder, "nothing-here.crt");

    public async Task InitializeAsync()
    {
        _server = await SluiceServer.StartAsync(_lake.Path);
        using var other = IssuingAuthority.CreateRoot("Another root");
        await File.WriteAllTextAsync(WrongRoot, other.Pem);
    }

    /// <summary>A CRL of the server's own root, in a file.</summary>
    /// <param name="revoked">Whether it lists the certificate being served.</param>
    /// <param name="isOld">Whether its next update is past.</param>
    public async Task<string> CrlAsync(bool revoked, bool isOld)
    {
        using var root = X509Certificate2.CreateFromPemFile(Target.RootCertificatePath, Path.ChangeExtension(Target.RootCertificatePath, ".key"));
        var builder = new CertificateRevocationListBuilder();
        if (revoked)
            builder.AddEntry(Convert.FromHexString((await StatusAsync()).Certificate.Serial));
        var crl = builder.Build(
            root, 1, DateTimeOffset.UtcNow.AddDays(isOld ? -1 : 1), HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddDays(-2));
        var file = Path.Combine(_folder, $"{revoked}-{isOld}.crl");
        await File.WriteAllTextAsync(file, PemEncoding.WriteString("X509 CRL", crl));
        return file;
    }

    /// <summary>What the server counted of an attempt: "cause" or "cause x2", joined by commas.</summary>
    public async Task<string> CauseOfAsync(Func<Task> attempt)
    {
        var before = (await StatusAsync()).TlsFailures;
        await attempt();
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            var after = (await StatusAsync()).TlsFailures;
            var counted = after.Where(now => now.Value > before[now.Key]).Select(now => (now.Key, Count: now.Value - before[now.Key])).ToList();
            if (counted.Count > 0)
                return string.Join(", ", counted.Select(one => one.Count == 1 ? one.Key : $"{one.Key} x{one.Count}"));
            await Task.Delay(50, deadline.Token);
        }
    }

    public async Task<ServerStatus> StatusAsync() =>
        (await ControlClient.AskAsync(Server.DataFolder, new ControlRequest(ControlRequest.Status), CancellationToken.None)).Status!;

    public Task<string?> LineAsync(string cause) =>
        Server.Log.WaitForAsync(line => line.Contains($"\"cause\":\"{cause}\"", StringComparison.Ordinal), Patience);

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _lake.Dispose();
}
