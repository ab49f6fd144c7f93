using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class ConnectionOutputTests : IDisposable
{
    private const int Piece = 256 * 1024;

    private readonly Pipe _pipe = new();
    private readonly Socket _server;
    private readonly Socket _client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ConnectionOutputTests()
    {
        using var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        _client.Connect(listening.LocalEndPoint!);
        _server = listening.Accept();
    }

    [Fact]
    public async Task A_client_that_does_not_read_makes_it_wait_and_misses_nothing()
    {
        var output = new ConnectionOutput(_server, _pipe.Writer);
        var sent = 0;
        ValueTask sending;
        do
            sending = output.SendAsync(Bytes(sent++), CancellationToken.None);
        while (sending.IsCompletedSuccessfully);
        var received = new byte[Piece];
        for (var i = 0; i < sent; i++)
        {
            await new NetworkStream(_client).ReadExactlyAsync(received);
            Assert.True(received.AsSpan().SequenceEqual(Bytes(i).Span), $"piece {i}");
        }

        await sending;
        Assert.False(_pipe.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_client_that_is_gone_is_told_of()
    {
        var output = new ConnectionOutput(_server, _pipe.Writer);
        _client.Close(timeout: 0);
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
                await output.SendAsync(Bytes(1), CancellationToken.None);
        });
    }

    [Fact]
    public async Task A_wait_for_a_client_ends_with_its_connection()
    {
        var output = new ConnectionOutput(_server, _pipe.Writer);
        ValueTask sending;
        do
            sending = output.SendAsync(Bytes(1), CancellationToken.None);
        while (sending.IsCompletedSuccessfully);
        _server.Dispose();
        await Assert.ThrowsAsync<IOException>(sending.AsTask);
    }

    [Fact]
    public async Task A_connection_that_was_cut_takes_nothing()
    {
        _server.Dispose();
        var output = new ConnectionOutput(_server, _pipe.Writer);
        await Assert.ThrowsAsync<IOException>(async () => await output.SendAsync(Bytes(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_in_memory_is_written_to_by_its_pipe()
    {
        await new ConnectionOutput(null, _pipe.Writer).SendAsync("abc"u8.ToArray(), CancellationToken.None);
        Assert.True(_pipe.Reader.TryRead(out var read));
        Assert.Equal(3, read.Buffer.Length);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private static ReadOnlyMemory<byte> Bytes(int value)
    {
        var bytes = new byte[Piece];
        Array.Fill(bytes, (byte)value);
        return bytes;
    }
}
