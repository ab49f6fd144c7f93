using System.Text.Json;
using Sluice.Conformance.Faults.Places;
using Sluice.Conformance.Faults.Seeds;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults;

/// <summary>The server's own log names the fault of a client that could not verify it, the certificate it saw, and a cure.</summary>
[Collection(FaultCollection.Name)]
public sealed class SightTests(FaultServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static TheoryData<string> Names => [.. SightSeeds.All.Select(sight => sight.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_server_names_the_cause(string name)
    {
        var sight = SightSeeds.All.Single(sight => sight.Name == name);
        var served = servers.Company.Issue(CertificateShape.For(FaultScene.ServerName));
        var sluice = await servers.ServingAsync();
        await sluice.ServeAsync(served, sight.SendsLeafAlone ? served.Pem : served.ChainPem);
        using var analyst = new Analyst();
        analyst.Write("root.crt", servers.Company.Root.Pem);
        sight.Seed(analyst, servers.Company, served);
        await analyst.SettleAsync(sluice.Server.Target);

        var client = await analyst.Shell.RunAsync(sight.Command, $"HOST={sight.Host}", $"PORT={sluice.Server.Port}");
        Assert.Equal(sight.ExitCode, client.ExitCode);

        var line = await sluice.Server.Log.WaitForAsync(line => IsAbout(line, served.Certificate.SerialNumber), Patience);
        var state = JsonDocument.Parse(line!).RootElement.GetProperty("State");
        Assert.Equal(sight.Cause, state.GetProperty("cause").GetString());
        Assert.Equal("127.0.0.1", state.GetProperty("client").GetString());
        Assert.NotEmpty(state.GetProperty("cure").GetString()!);
    }

    private static bool IsAbout(string line, string serial)
    {
        if (!line.StartsWith('{'))
            return false;
        var root = JsonDocument.Parse(line).RootElement;
        return root.TryGetProperty("State", out var state) && state.TryGetProperty("cause", out _)
            && state.TryGetProperty("serial", out var seen) && seen.GetString() == serial;
    }
}
