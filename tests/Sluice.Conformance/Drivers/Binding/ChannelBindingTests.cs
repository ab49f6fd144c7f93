using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Matrix;
using Sluice.Conformance.Drivers.Programs;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;
using Sluice.Testing.Transport;

namespace Sluice.Conformance.Drivers.Binding;

/// <summary>SCRAM-SHA-256-PLUS through a root change, and against a man in the middle whose certificate the client trusts.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class ChannelBindingTests(BindingServers servers) : IClassFixture<BindingServers>
{
    private static readonly string[] Clients = [DriverTable.Psql15, DriverTable.Psql18, DriverTable.Psycopg3, DriverTable.Npgsql];

    public static TheoryData<string, string> Stages() =>
        Combine(["before: both roots", "begun: old root", "begun: new root", "begun: both roots", "finished: both roots"]);

    public static TheoryData<string, string> SslModes() => Combine(["require", "verify-ca", "verify-full"]);

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Required_binding_holds_at_every_step_of_a_root_change(string client, string stage)
    {
        var condition = Condition.All.Single(condition => condition.Name == stage);
        var reply = await ConnectAsync(client, "verify-full", condition, attempt => attempt with { Binding = "require" });
        Assert.Equal(new DriverReply("connects", "", ""), reply);
    }

    [Theory]
    [MemberData(nameof(SslModes))]
    public async Task A_trusted_man_in_the_middle_is_refused_when_binding_is_required(string client, string sslMode) =>
        await MeetsAsync(client, sslMode, "require", hidesPlus: false, "SCRAM channel binding check failed");

    [Theory]
    [MemberData(nameof(SslModes))]
    public async Task And_so_he_is_by_default(string client, string sslMode) =>
        await MeetsAsync(client, sslMode, "prefer", hidesPlus: false, "SCRAM channel binding check failed");

    /// <summary>The client says that it was offered no binding; the server knows that it offered it (RFC 5802, section 6, flag "y").</summary>
    [Theory]
    [MemberData(nameof(SslModes))]
    public async Task He_cannot_hide_that_the_server_offers_binding(string client, string sslMode) =>
        await MeetsAsync(client, sslMode, "prefer", hidesPlus: true, "SCRAM channel binding negotiation error");

    [Theory]
    [MemberData(nameof(SslModes))]
    public async Task Nor_does_the_client_go_on_without_when_it_is_required(string client, string sslMode) =>
        await MeetsAsync(
            client, sslMode, "require", hidesPlus: true, "channel binding is required, but server did not offer|ChannelBinding is set to Require but the server");

    /// <summary>What the tests above would look like if binding did not help.</summary>
    [Theory]
    [MemberData(nameof(SslModes))]
    public async Task Without_binding_he_gets_through(string client, string sslMode)
    {
        await using var middle = servers.Intercept(hidesPlus: false);
        var reply = await ConnectAsync(client, sslMode, middle, "disable");
        Assert.Equal(new DriverReply("connects", "", ""), reply);
        Assert.Equal(1, middle.Intercepted);
    }

    private async Task MeetsAsync(string client, string sslMode, string binding, bool hidesPlus, string words)
    {
        await using var middle = servers.Intercept(hidesPlus);
        var reply = await ConnectAsync(client, sslMode, middle, binding);
        Assert.Equal("fails", reply.Outcome);
        Assert.Matches(words, reply.Message);
        // TLS alone let him in: what stopped him was the binding.
        Assert.True(middle.Intercepted > 0);
    }

    private Task<DriverReply> ConnectAsync(string client, string sslMode, TlsInterceptor middle, string binding) =>
        ConnectAsync(
            client, sslMode, Condition.All[0], attempt => attempt with { Port = $"{middle.Port}", Root = servers.TrustedRoots, Binding = binding });

    private async Task<DriverReply> ConnectAsync(string client, string sslMode, Condition condition, Func<Attempt, Attempt> change)
    {
        var driver = DriverTable.All.Single(driver => driver.Name == client);
        var mode = driver.Modes.First(mode => mode.Like == sslMode);
        return Assert.Single(await driver.Connect([change(servers.Chains.AttemptOf(mode, condition))]));
    }

    private static TheoryData<string, string> Combine(string[] others)
    {
        var all = new TheoryData<string, string>();
        foreach (var client in Clients)
        {
            foreach (var other in others)
                all.Add(client, other);
        }

        return all;
    }
}
