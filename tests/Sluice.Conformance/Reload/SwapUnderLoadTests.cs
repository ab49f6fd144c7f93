using System.Runtime.Versioning;
using Sluice.Conformance.Fixtures;
using Sluice.Server.Control;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;
using Xunit.Abstractions;

namespace Sluice.Conformance.Reload;

/// <summary>Certificates are swapped under load, a third of them broken: sessions live on, and no new connection fails.</summary>
[Collection(OwnServersCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class SwapUnderLoadTests(ITestOutputHelper output)
{
    private const int Sessions = 200;
    private const int Swaps = 50;

    [Fact]
    public async Task Nobody_notices_fifty_swaps()
    {
        using var lake = new TestLake();
        using var files = new CertificateFiles();
        var pairs = Enumerable.Range(0, Swaps + 1).Select(_ => files.Issue()).ToList();
        var good = new HashSet<string> { files.Put(pairs[0]) };
        await using var server = await SluiceServer.StartAsync(
            lake.Path, "--cert", files.Certificate, "--key", files.Key, "--max-connections", "400", "--log-level", "error");
        var target = server.Target with { Host = "127.0.0.1" };
        var sessions = await OpenSessionsAsync(target);

        var newcomers = new Newcomers(target);
        using var stop = new CancellationTokenSource();
        var coming = Task.Run(() => newcomers.ComeAsync(stop.Token));
        var wrong = await SwapAsync(server, target, files, pairs, good);
        await stop.CancelAsync();
        await coming;

        output.WriteLine($"{newcomers.Started} new connections saw {newcomers.Serials.Count} certificates while {Sessions} sessions stayed open");
        Assert.Empty(wrong);
        Assert.Empty(newcomers.Failures);
        Assert.Subset(good, newcomers.Serials.Keys.ToHashSet());
        Assert.InRange(newcomers.Serials.Count, 10, Swaps + 1);
        Assert.InRange(newcomers.Started, Swaps, int.MaxValue);
        foreach (var session in sessions)
        {
            var row = (await session.QueryAsync("select 1")).Single(message => message.Type == 'D');
            Assert.Equal(["1"], row.Texts());
            await session.DisposeAsync();
        }
    }

    private static async Task<List<WireClient>> OpenSessionsAsync(WireTarget target)
    {
        var sessions = new List<WireClient>();
        foreach (var batch in Enumerable.Range(0, Sessions).Chunk(10))
            sessions.AddRange(await Task.WhenAll(batch.Select(_ => WireClient.ConnectAsync(target))));
        return sessions;
    }

    /// <returns>What did not go as it should.</returns>
    private static async Task<List<string>> SwapAsync(
        SluiceServer server, WireTarget target, CertificateFiles files, List<(string Pem, string Key)> pairs, HashSet<string> good)
    {
        var wrong = new List<string>();
        var served = good.Single();
        for (var swap = 1; swap <= Swaps; swap++)
        {
            var isBroken = swap % 3 == 0;
            if (isBroken)
                files.Break(swap / 3, pairs[swap]);
            else
                good.Add(served = files.Put(pairs[swap]));
            var answer = await ControlClient.AskAsync(server.DataFolder, new ControlRequest(ControlRequest.Reload), CancellationToken.None);
            if (answer.Ok == isBroken || !answer.Message.Contains(served, StringComparison.Ordinal))
                wrong.Add($"swap {swap}: {answer.Message}");
            await using var next = await WireClient.OpenAsync(target.Host, target.Port);
            await next.RequestTlsAsync("localhost");
            if (next.ServerCertificate!.SerialNumber != served)
                wrong.Add($"swap {swap}: {served} is to be served and {next.ServerCertificate.SerialNumber} was");
            await Task.Delay(150);
        }

        return wrong;
    }
}
