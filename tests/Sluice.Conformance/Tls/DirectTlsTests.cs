using System.Net.Security;
using System.Security.Authentication;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Tls;

/// <summary>TLS from the first byte on, which must name the protocol (protocol, "SSL Session Encryption").</summary>
[Collection(ServersCollection.Name)]
public sealed class DirectTlsTests(Servers servers)
{
    [Fact]
    public async Task Direct_TLS_with_ALPN_logs_in()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        await client.StartTlsAsync(target.Host, WireClient.PostgresProtocol);
        Assert.Equal(WireClient.PostgresProtocol, ((SslStream)client.Stream).NegotiatedApplicationProtocol);
        await client.LogInAsync(target);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("http/1.1")]
    public async Task Direct_TLS_without_our_ALPN_is_refused(string protocol)
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        // With TLS 1.3 a client may think itself done before the refusal arrives, so it may come late, but never with a message.
        var refusal = await Record.ExceptionAsync(async () =>
        {
            await client.StartTlsAsync(target.Host, protocol == "none" ? [] : [new SslApplicationProtocol(protocol)]);
            await client.SendAsync(Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
            if (await client.TryReadAsync() is null)
                throw new EndOfStreamException();
        });
        Assert.True(refusal is AuthenticationException or IOException, refusal?.ToString() ?? "the server went on");
    }

    [Fact]
    public async Task SSLRequest_inside_direct_TLS_is_no_protocol()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.PlainAsync(target);
        await client.StartTlsAsync(target.Host, WireClient.PostgresProtocol);
        await client.SendAsync(Frontend.SslRequest);
        Assert.StartsWith(
            "ErrorResponse FATAL 0A000 unsupported frontend protocol 1234.5679: server supports 3.0 to 3.2",
            (await client.ReadAsync()).ToString(),
            StringComparison.Ordinal);
        Assert.Null(await client.TryReadAsync());
    }
}
