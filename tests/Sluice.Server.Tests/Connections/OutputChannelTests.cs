using System.IO.Pipelines;
using System.Text;
using Sluice.Server.Connections;
using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Connections;

public sealed class OutputChannelTests
{
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 10, resumeWriterThreshold: 5, useSynchronizationContext: false));

    [Fact]
    public async Task Sending_waits_for_what_was_sent_before_only()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        await SendAsync(channel, "first, longer than ten");
        channel.Buffer.WriteBytes("second"u8);
        var second = channel.SendAsync(CancellationToken.None);
        Assert.False(second.IsCompleted);
        Assert.Equal("first, longer than ten", await ReadAsync());
        await second;
        Assert.Equal("second", await ReadAsync());
    }

    [Fact]
    public async Task A_flush_waits_until_all_was_taken()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        channel.Buffer.WriteBytes("longer than ten"u8);
        var flush = channel.FlushAsync(CancellationToken.None);
        Assert.False(flush.IsCompleted);
        Assert.Equal("longer than ten", await ReadAsync());
        await flush;
        await channel.FlushAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_taken_at_once_needs_one_buffer_only()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        var buffer = channel.Buffer;
        foreach (var text in new[] { "first", "second" })
        {
            channel.Buffer.WriteBytes(Encoding.UTF8.GetBytes(text));
            await channel.FlushAsync(CancellationToken.None);
            Assert.Same(buffer, channel.Buffer);
            Assert.Equal(0, buffer.Length);
            Assert.Equal(text, await ReadAsync());
        }
    }

    [Fact]
    public async Task Pieces_come_in_order_and_whole()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        var sent = Task.Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await SendAsync(channel, $"{i};");
            await channel.FlushAsync(CancellationToken.None);
            await _pipe.Writer.CompleteAsync();
        });
        var seen = "";
        for (var text = await ReadAsync(); text.Length > 0; text = await ReadAsync())
            seen += text;
        await sent;
        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i};")), seen);
    }

    [Fact]
    public async Task A_wait_can_be_given_up_and_loses_nothing()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        await SendAsync(channel, "first, longer than ten");
        using var cancel = new CancellationTokenSource();
        channel.Buffer.WriteBytes("second"u8);
        var second = channel.SendAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        channel.Buffer.WriteBytes(", and more"u8);
        var flush = channel.FlushAsync(CancellationToken.None);
        Assert.Equal("first, longer than ten", await ReadAsync());
        Assert.Equal("second, and more", await ReadAsync());
        await flush;
    }

    [Fact]
    public async Task A_failure_is_told_by_the_next_call()
    {
        using var channel = new OutputChannel(_pipe.Writer);
        await SendAsync(channel, "first, longer than ten");
        await _pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<ClientGoneException>(() => channel.SendAsync(CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task Who_waited_for_a_slow_client_goes_on_on_the_pool()
    {
        var pipe = new Pipe(new PipeOptions(writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 100, resumeWriterThreshold: 50, useSynchronizationContext: false));
        using var output = new OutputChannel(pipe.Writer);
        output.Buffer.Begin((byte)'D');
        output.Buffer.WriteBytes(new byte[200]);
        output.Buffer.End();
        // Begun where no context of the test's takes continuations along.
        var flushed = await Task.Run(() => new[] { FlushAsync(output) });
        Assert.False(flushed[0].IsCompleted);

        // It plays the thread that looks after sockets.
        var sockets = new Thread(() =>
        {
            Assert.True(pipe.Reader.TryRead(out var read));
            pipe.Reader.AdvanceTo(read.Buffer.End);
        });
        sockets.Start();

        Assert.True(await flushed[0].WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_pipeline_of_messages_is_answered_in_one_write()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", FakeStatement.Counting(2)));
        byte[] pipeline =
        [
            .. Frontend.Parse("", "select n"), .. Frontend.Bind("", ""), .. Frontend.Describe('P', ""), .. Frontend.Execute("", 0), .. Frontend.Sync,
        ];
        await session.Connection.Client.WriteAsync(pipeline);
        var answer = new byte[4096];

        var length = await session.Connection.Client.ReadAsync(answer);

        Assert.Equal((byte)'1', answer[0]);
        Assert.Equal("Z\0\0\0\u0005I"u8, answer.AsSpan(length - 6, 6));
    }

    private static ValueTask SendAsync(OutputChannel channel, string text)
    {
        channel.Buffer.WriteBytes(Encoding.ASCII.GetBytes(text));
        return channel.SendAsync(CancellationToken.None);
    }

    private async Task<string> ReadAsync()
    {
        var read = await _pipe.Reader.ReadAsync();
        var text = Encoding.ASCII.GetString(read.Buffer);
        _pipe.Reader.AdvanceTo(read.Buffer.End);
        return text;
    }

    private static async Task<bool> FlushAsync(OutputChannel output)
    {
        await output.FlushAsync(CancellationToken.None);
        return Thread.CurrentThread.IsThreadPoolThread;
    }
}
