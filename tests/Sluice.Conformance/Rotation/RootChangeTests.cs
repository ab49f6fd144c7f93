using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Rotation;

/// <summary>A root change with nobody failing: twelve clients connect once a second through all of it.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class RootChangeTests : IDisposable
{
    private const int ClientsOfAKind = 4;
    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(6);
    private readonly TestLake _lake = new();
    private readonly RootFiles _roots = new();

    [Fact]
    public async Task Nobody_fails_from_begin_to_finish_and_then_only_who_knows_the_old_root_alone()
    {
        await using var server = await SluiceServer.StartAsync(_lake.Path);
        _roots.KeepOld(server.RootCertificatePath);
        var clients = new List<RepeatingClient>();
        try
        {
            clients.AddRange(StartClients("old root only", server, _roots.Old));
            await ForAsync(clients, attempts: 2);
            await CertsAsync(server, "rotate-root", "begin");
            _roots.TakeNew(server.RootCertificatePath);
            clients.AddRange(StartClients("new root only", server, _roots.New));
            clients.AddRange(StartClients("both roots", server, _roots.Both));
            await Task.Delay(Phase);
            await CertsAsync(server, "renew");
            await Task.Delay(Phase);
            await ForAsync(clients, attempts: 4);
            Assert.Empty(clients.SelectMany(client => client.Failures));

            await CertsAsync(server, "rotate-root", "finish", "--yes");
            await Eventually.HoldsAsync(
                () => clients.Take(ClientsOfAKind).All(client => client.Attempts[^1].Error is not null),
                "clients that know only the old root fail after the end");
            Assert.All(
                clients.Take(ClientsOfAKind).SelectMany(client => client.Failures),
                failure => Assert.Contains("certificate verify failed", failure, StringComparison.Ordinal));
            await ForAsync(clients, attempts: 2);
            Assert.Empty(clients.Skip(ClientsOfAKind).SelectMany(client => client.Failures));
        }
        finally
        {
            foreach (var client in clients)
                await client.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _roots.Dispose();
        _lake.Dispose();
    }

    private static IEnumerable<RepeatingClient> StartClients(string kind, SluiceServer server, string rootFile) =>
        from number in Enumerable.Range(1, ClientsOfAKind)
        let library = number % 2 == 0 ? Psql.Libpq15 : Psql.Libpq18
        select new RepeatingClient($"{kind} {number} ({library})", server.Target, library, rootFile).Start();

    /// <summary>Waits until each has tried that many times more.</summary>
    private static async Task ForAsync(IReadOnlyList<RepeatingClient> clients, int attempts)
    {
        var wanted = clients.Select(client => client.Attempts.Count + attempts).ToList();
        await Eventually.HoldsAsync(
            () => clients.Zip(wanted).All(pair => pair.First.Attempts.Count >= pair.Second), "all clients go on connecting");
    }

    private static async Task CertsAsync(SluiceServer server, params string[] arguments) =>
        (await new Command(SluiceProgram.Find(), ["certs", .. arguments, "--data", server.DataFolder]).RunAsync()).OrThrow($"sluice certs {string.Join(' ', arguments)}");
}
