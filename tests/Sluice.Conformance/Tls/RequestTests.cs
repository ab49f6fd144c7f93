using System.Net.Security;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Tls;

/// <summary>What may come before the startup packet, and what must not.</summary>
[Collection(ServersCollection.Name)]
public sealed class RequestTests(Servers servers)
{
    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task SSLRequest_is_answered_S_and_login_follows(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.TlsAsync(target);
        await client.LogInAsync(target);
        Assert.Equal("DataRow \"1\"", (await client.QueryAsync("select 1::int4 as a"))[1].ToString());
    }

    [Fact]
    public async Task GSSENCRequest_is_answered_N_and_SSLRequest_may_follow()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        await client.SendAsync(Frontend.GssEncRequest);
        Assert.Equal((byte)'N', await client.ReadByteAsync());
        await client.RequestTlsAsync(target.Host);
        await client.LogInAsync(target);
    }

    [Fact]
    public async Task GSSENCRequest_twice_is_no_protocol()
    {
        await using var client = await SecureStart.PlainAsync(await servers.TargetAsync("sluice"));
        await client.SendAsync(Frontend.GssEncRequest);
        Assert.Equal((byte)'N', await client.ReadByteAsync());
        await client.SendAsync(Frontend.GssEncRequest);
        await RefusesProtocolAsync(client, "1234.5680");
    }

    [Theory]
    [InlineData("postgres", "1234.5679")]
    [InlineData("sluice", "1234.5679")]
    [InlineData("postgres", "1234.5680")]
    [InlineData("sluice", "1234.5680")]
    public async Task A_request_inside_TLS_is_no_protocol(string server, string version)
    {
        await using var client = await SecureStart.TlsAsync(await servers.TargetAsync(server));
        await client.SendAsync(version == "1234.5679" ? Frontend.SslRequest : Frontend.GssEncRequest);
        await RefusesProtocolAsync(client, version);
    }

    [Fact]
    public async Task ALPN_after_SSLRequest_is_agreed_on()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        await client.RequestTlsAsync(target.Host, WireClient.PostgresProtocol);
        Assert.Equal(WireClient.PostgresProtocol, ((SslStream)client.Stream).NegotiatedApplicationProtocol);
        await client.LogInAsync(target);
    }

    [Fact]
    public async Task SSLRequest_and_ClientHello_may_come_in_one_segment()
    {
        var target = await servers.TargetAsync("sluice");
        await using var plain = await SecureStart.PlainAsync(target);
        await using var client = new WireClient(new PrefixedStream(plain.Stream, Frontend.SslRequest, "S"u8.ToArray()));
        await client.StartTlsAsync(target.Host);
        await client.LogInAsync(target);
    }

    [Fact]
    public async Task Plaintext_in_the_segment_of_SSLRequest_is_never_read()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        await client.SendAsync(Frontend.SslRequest, Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
        var answer = await SecureStart.ReadAllAsync(client);
        Assert.Equal((byte)'S', answer[0]);
        // Then nothing, or a TLS alert (RFC 8446, section 5.1: record type 21): no message of ours.
        Assert.True(answer.Length == 1 || answer[1] == 21, Convert.ToHexString(answer));
    }

    private static async Task RefusesProtocolAsync(WireClient client, string version)
    {
        var refusal = (await client.ReadAsync()).ToString();
        Assert.StartsWith($"ErrorResponse FATAL 0A000 unsupported frontend protocol {version}: server supports 3.0 to 3.", refusal, StringComparison.Ordinal);
        Assert.Null(await client.TryReadAsync());
    }
}
