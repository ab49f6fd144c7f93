using System.Net;
using System.Net.Sockets;
using Sluice.Testing.Transport;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Kit;

/// <summary>The witness must cry when a server goes on in plaintext, or its silence says nothing.</summary>
public sealed class PlaintextWitnessTests
{
    private static readonly byte[] Startup = Frontend.Startup(Frontend.Version30, ("user", "alice"));

    [Theory]
    [InlineData("R\0\0\0\u0008\0\0\0\0", 1)]
    [InlineData("S\0\0\0\u0008a\0b\0", 1)]
    [InlineData("E\0\0\0\u0005\0", 0)]
    [InlineData("S", 0)]
    [InlineData("N", 0)]
    public async Task An_answer_in_plaintext_is_seen(string answer, int expected)
    {
        await using var witness = await PassAsync(Startup, answer);
        Assert.Equal((expected, 0), (witness.PlaintextAnswers.Count, witness.Encrypted));
    }

    [Fact]
    public async Task An_answer_inside_TLS_is_not()
    {
        // The beginning of a handshake record.
        await using var witness = await PassAsync([22, 3, 1, 0, 1, 1], "R\0\0\0\u0008\0\0\0\0");
        Assert.Equal((0, 1), (witness.PlaintextAnswers.Count, witness.Encrypted));
    }

    /// <summary>Sends a request through a witness to a server that gives that answer and hangs up.</summary>
    private static async Task<PlaintextWitness> PassAsync(byte[] request, string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var witness = new PlaintextWitness(((IPEndPoint)listener.LocalEndpoint).Port);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, witness.Port);
        await client.GetStream().WriteAsync(request);
        using (var server = await listener.AcceptTcpClientAsync())
        {
            await server.GetStream().ReadExactlyAsync(new byte[request.Length]);
            await server.GetStream().WriteAsync(System.Text.Encoding.Latin1.GetBytes(answer));
        }

        var received = new byte[answer.Length];
        await client.GetStream().ReadExactlyAsync(received);
        return witness;
    }
}
