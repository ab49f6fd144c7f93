using System.IO.Pipelines;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class DuplexPipeStreamTests
{
    private const int FullRecord = 16 * 1024;

    private readonly Pipe _sent = new(new PipeOptions(pauseWriterThreshold: 0));

    [Fact]
    public async Task Full_records_wait_for_what_follows()
    {
        await using var stream = Stream(holdsRecords: true);
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
        await using var stream = Stream(holdsRecords: true);
        for (var i = 0; i < 16; i++)
            await stream.WriteAsync(new byte[FullRecord]);
        Assert.Equal(0, Sent());
        await stream.WriteAsync(new byte[FullRecord]);
        Assert.Equal(17 * FullRecord, Sent());
    }

    [Fact]
    public async Task A_handshake_does_not_wait()
    {
        await using var stream = Stream(holdsRecords: false);
        await stream.WriteAsync(new byte[FullRecord + 22]);
        Assert.Equal(FullRecord + 22, Sent());
    }

    private DuplexPipeStream Stream(bool holdsRecords) => new(new Transport(new Pipe().Reader, _sent.Writer), new TlsTally()) { HoldsRecords = holdsRecords };

    private long Sent()
    {
        if (!_sent.Reader.TryRead(out var read))
            return 0;
        var length = read.Buffer.Length;
        _sent.Reader.AdvanceTo(read.Buffer.End);
        return length;
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
