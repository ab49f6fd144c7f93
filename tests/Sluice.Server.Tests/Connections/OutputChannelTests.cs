using System.IO.Pipelines;
using Sluice.Server.Connections;
using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Connections;

public sealed class OutputChannelTests
{
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

    private static async Task<bool> FlushAsync(OutputChannel output)
    {
        await output.FlushAsync(CancellationToken.None);
        return Thread.CurrentThread.IsThreadPoolThread;
    }
}
