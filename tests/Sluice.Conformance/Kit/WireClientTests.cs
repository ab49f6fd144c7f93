using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Kit;

[Collection(ServersCollection.Name)]
public sealed class WireClientTests(Servers servers)
{
    [Fact]
    public async Task Logs_in_with_channel_binding_and_traces_what_it_reads()
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("postgres"));
        var trace = (await client.QueryAsync("select 1::int4 as a, null::text as b, 2.50::numeric(10,2) as c")).Select(message => message.ToString());
        Assert.Equal(
            [
                "RowDescription \"a\" int4 text, \"b\" text text, \"c\" numeric(10,2) text",
                "DataRow \"1\" NULL \"2.50\"",
                "CommandComplete \"SELECT 1\"",
                "ReadyForQuery I",
            ],
            trace);
        Assert.Equal(4, client.CancelKey.Length);
        Assert.Equal("UTC", client.Parameters["TimeZone"]);
    }

    [Fact]
    public async Task Shows_a_refused_login_and_an_error()
    {
        var target = await servers.TargetAsync("postgres");
        await using var client = await WireClient.OpenAsync(target.Host, target.Port);
        await client.RequestTlsAsync("localhost");
        var refusal = (await client.TryLogInAsync(target with { Password = "wrong" }))[^1];
        Assert.Equal("ErrorResponse FATAL 28P01 password authentication failed for user \"alice\"", refusal.ToString());
        Assert.Null(await client.TryReadAsync());
    }

    [Fact]
    public async Task Binds_parameters_in_both_formats()
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("postgres"));
        var trace = (await client.ExtendedAsync(
            Frontend.Parse("", "select $1::int4 as a, $2::text as b"),
            Frontend.Bind("", "", [[0, 0, 0, 7], null], [1, 0], [1, 0]),
            Frontend.Describe('P', ""),
            Frontend.Execute(""))).Select(message => message.ToString());
        Assert.Equal(
            [
                "ParseComplete",
                "BindComplete",
                "RowDescription \"a\" int4 binary, \"b\" text text",
                "DataRow \"\\x00\\x00\\x00\\x07\" NULL",
                "CommandComplete \"SELECT 1\"",
                "ReadyForQuery I",
            ],
            trace);
    }
}
