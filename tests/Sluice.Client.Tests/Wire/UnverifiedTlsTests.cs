using System.Net;
using System.Net.Sockets;
using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Wire;

public sealed class UnverifiedTlsTests
{
    [Theory]
    [InlineData("N", "does not support SSL")]
    [InlineData("E", "answered the request for TLS with an error")]
    [InlineData("H", "is no PostgreSQL server")]
    [InlineData("", "closed the connection")]
    public async Task Says_what_came_instead_of_TLS(string answer, string expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = AnswerAsync(listener, answer);
        var target = new ServerTarget("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        var failure = await Assert.ThrowsAsync<DialException>(() => UnverifiedTls.ConnectAsync(target, new DialOptions(), CancellationToken.None));
        await serving;
        Assert.Equal(DialStep.Negotiate, failure.Step);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_host_without_address()
    {
        var failure = await Assert.ThrowsAsync<DialException>(
            () => UnverifiedTls.ConnectAsync(new ServerTarget("no-such-host.invalid", 5432), new DialOptions(), CancellationToken.None));
        Assert.Equal(DialStep.Resolve, failure.Step);
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().ReadExactlyAsync(new byte[8]);
        foreach (var letter in answer)
            client.GetStream().WriteByte((byte)letter);
    }
}
