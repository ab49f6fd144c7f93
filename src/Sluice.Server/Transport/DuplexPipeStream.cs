using System.IO.Pipelines;

namespace Sluice.Server.Transport;

/// <summary>Two pipes as the stream that SslStream wants beneath it. Asynchronous only; neither pipe is completed by it.</summary>
internal sealed class DuplexPipeStream(IDuplexPipe transport, TlsTally tally) : Stream
{
    /// <summary>A TLS record's most content (RFC 8446, 5.1): one as long is not the last of what is being sent.</summary>
    private const int FullRecord = 16 * 1024;

    /// <summary>Bytes that may wait for those behind them.</summary>
    private const int MostUnflushed = 256 * 1024;

    private readonly Stream _input = transport.Input.AsStream(leaveOpen: true);
    private readonly Stream _output = transport.Output.AsStream(leaveOpen: true);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _input.ReadAsync(buffer, cancellationToken);
        tally.CountReceived(buffer.Span[..count]);
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        tally.CountSent(buffer.Length);
        // The rest comes, or a flush: few large calls to the kernel instead of one a record.
        if (buffer.Length < FullRecord || transport.Output.UnflushedBytes + buffer.Length > MostUnflushed)
            return _output.WriteAsync(buffer, cancellationToken);
        buffer.CopyTo(transport.Output.GetMemory(buffer.Length));
        transport.Output.Advance(buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _output.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
