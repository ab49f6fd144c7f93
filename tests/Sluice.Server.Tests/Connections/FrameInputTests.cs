using System.IO.Pipelines;
using Sluice.Protocol.Frames;
using Sluice.Server.Connections;

namespace Sluice.Server.Tests.Connections;

public sealed class FrameInputTests
{
    [Fact]
    public async Task A_small_message_is_read_where_it_comes_in() => Assert.False(await Task.Run(() => ReadsOnPoolAsync(bytes: 100)));

    [Fact]
    public async Task Much_input_is_read_on_the_pool() => Assert.True(await Task.Run(() => ReadsOnPoolAsync(FrameInput.MostInARow)));

    // On the pool, where no context of the test's takes continuations along. A thread of its own plays the one that looks after sockets: it would run whatever waits for its bytes.
    private static async Task<bool> ReadsOnPoolAsync(int bytes)
    {
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));
        var input = new FrameInput(pipe.Reader) { Limits = FrameLimits.Default };
        var read = ReadAsync(input);
        var message = new byte[bytes];
        message[0] = (byte)'Q';
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), bytes - 1);
        var sockets = new Thread(() => pipe.Writer.WriteAsync(message).AsTask().Wait(TimeSpan.FromSeconds(10)));
        sockets.Start();
        return await read.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task<bool> ReadAsync(FrameInput input)
    {
        Assert.NotNull(await input.ReadMessageAsync(CancellationToken.None));
        return Thread.CurrentThread.IsThreadPoolThread;
    }
}
