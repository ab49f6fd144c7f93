using System.IO.Pipelines;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Transport.Tls;

public sealed class RecordStreamTests
{
    private const int FullRecord = 16 * 1024;

    private readonly Pipe _received = new(new PipeOptions(useSynchronizationContext: false));
    private readonly Pipe _sent = new(new PipeOptions(pauseWriterThreshold: 0));

    [Fact]
    public async Task Full_records_wait_for_what_follows()
    {
        await using var stream = Stream(isEstablished: true);
        await stream.WriteAsync(new byte[FullRecord + 22]);
        await stream.WriteAsync(new byte[FullRecord + 22]);
        Assert.Equal(0, Sent());
        await stream.WriteAsync(new byte[100]);
        Assert.Equal((2 * (FullRecord + 22)) + 100, Sent());
        await stream.WriteAsync(new byte[FullRecord + 22]);
        Assert.Equal(0, Sent());
        await stream.FlushAsync();
        Assert.Equal(FullRecord + 22, Sent());
    }

    [Fact]
    public async Task Not_without_end()
    {
        await using var stream = Stream(isEstablished: true);
        for (var i = 0; i < 7; i++)
            await stream.WriteAsync(new byte[FullRecord]);
        Assert.Equal(0, Sent());
        await stream.WriteAsync(new byte[FullRecord]);
        Assert.Equal(8 * FullRecord, Sent());
    }

    [Fact]
    public async Task A_handshake_does_not_wait()
    {
        await using var stream = Stream(isEstablished: false);
        await stream.WriteAsync(new byte[FullRecord + 22]);
        Assert.Equal(FullRecord + 22, Sent());
    }

    [Fact]
    public async Task What_ends_a_handshake_goes_with_the_first_answer()
    {
        byte[] hello = [0x16, 3, 3], tickets = [0x17, 3, 3, .. new byte[100]], answer = [0x17, 3, 3, 0];
        await using var stream = Stream(isEstablished: false);
        await stream.WriteAsync(hello);
        await stream.FlushAsync();
        Assert.Equal(hello.Length, Sent());
        await stream.WriteAsync(tickets);
        await stream.FlushAsync();
        Assert.Equal(0, Sent());
        stream.IsEstablished = true;
        await stream.WriteAsync(answer);
        Assert.Equal(tickets.Length + answer.Length, Sent());
    }

    [Fact]
    public async Task Tickets_alone_are_not_sent_when_the_stream_is_closed()
    {
        await using var stream = Stream(isEstablished: false);
        await stream.WriteAsync((byte[])[0x17, 3, 3, .. new byte[100]]);
        stream.IsEstablished = true;
        await stream.FlushAsync();
        Assert.Equal(0, Sent());
    }

    [Fact]
    public async Task What_is_being_sent_is_not_sent_again()
    {
        var slow = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
        await using var stream = new RecordStream(_received.Reader, new ConnectionOutput(null, slow.Writer), new TlsTally()) { IsEstablished = true };
        await stream.WriteAsync(new byte[FullRecord]);
        var sending = stream.WriteAsync(new byte[5]);
        Assert.False(sending.IsCompleted);
        await stream.FlushAsync();
        var read = await slow.Reader.ReadAsync();
        Assert.Equal(FullRecord + 5, read.Buffer.Length);
        slow.Reader.AdvanceTo(read.Buffer.End);
        await sending;
        Assert.False(slow.Reader.TryRead(out _));
    }

    [Fact]
    public async Task An_encrypted_alert_goes_at_once()
    {
        await using var stream = Stream(isEstablished: false);
        await stream.WriteAsync((byte[])[0x17, 3, 3, 0, 19, .. new byte[19]]);
        Assert.Equal(24, Sent());
    }

    [Fact]
    public async Task Each_wait_is_announced()
    {
        var announced = 0;
        await using var stream = new RecordStream(_received.Reader, new ConnectionOutput(null, _sent.Writer), new TlsTally()) { BeforeWaiting = () => announced++ };
        var buffer = new byte[1];
        foreach (var isEstablished in new[] { false, true })
        {
            stream.IsEstablished = isEstablished;
            var waiting = stream.ReadAsync(buffer);
            await _received.Writer.WriteAsync("ab"u8.ToArray());
            Assert.Equal(1, await waiting);
            Assert.Equal(1, await stream.ReadAsync(buffer));
        }

        Assert.Equal(2, announced);
    }

    [Fact]
    public async Task A_read_without_room_waits_and_takes_nothing()
    {
        await using var stream = Stream(isEstablished: true);
        var waiting = stream.ReadAsync(Memory<byte>.Empty);
        Assert.False(waiting.IsCompleted);
        await _received.Writer.WriteAsync("abcde"u8.ToArray());
        Assert.Equal(0, await waiting);
        var buffer = new byte[3];
        Assert.Equal(3, await stream.ReadAsync(buffer));
        Assert.Equal("abc"u8.ToArray(), buffer);
        Assert.Equal(2, await stream.ReadAsync(buffer));
        Assert.Equal("dec"u8.ToArray(), buffer);
    }

    [Fact]
    public async Task What_was_waited_for_one_by_one_comes_in_order()
    {
        await using var stream = Stream(isEstablished: true);
        var buffer = new byte[1];
        for (byte i = 0; i < 100; i++)
        {
            var reading = stream.ReadAsync(buffer);
            Assert.False(reading.IsCompleted);
            await _received.Writer.WriteAsync(new[] { i });
            Assert.Equal(1, await reading);
            Assert.Equal(i, buffer[0]);
        }
    }

    [Fact]
    public async Task At_the_end_there_is_nothing()
    {
        await using var stream = Stream(isEstablished: true);
        var waiting = stream.ReadAsync(new byte[3]);
        await _received.Writer.CompleteAsync();
        Assert.Equal(0, await waiting);
        Assert.Equal(0, await stream.ReadAsync(new byte[3]));
    }

    [Fact]
    public async Task A_connection_that_broke_is_told_of()
    {
        await using var stream = Stream(isEstablished: true);
        var waiting = stream.ReadAsync(new byte[3]);
        await _received.Writer.CompleteAsync(new IOException("reset"));
        await Assert.ThrowsAsync<IOException>(async () => await waiting);
        await Assert.ThrowsAsync<IOException>(() => stream.ReadExactlyAsync(new byte[3]).AsTask());
    }

    private RecordStream Stream(bool isEstablished) => new(_received.Reader, new ConnectionOutput(null, _sent.Writer), new TlsTally()) { IsEstablished = isEstablished };

    private long Sent()
    {
        if (!_sent.Reader.TryRead(out var read))
            return 0;
        var length = read.Buffer.Length;
        _sent.Reader.AdvanceTo(read.Buffer.End);
        return length;
    }
}
