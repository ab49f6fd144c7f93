using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Transport.Tls;

/// <summary>A connection as the stream that SslStream wants beneath it. Asynchronous only; it closes nothing.</summary>
internal sealed class RecordStream(PipeReader input, ConnectionOutput output, TlsTally tally) : Stream
{
    /// <summary>A TLS record's most content (RFC 8446, 5.1): one as long is not the last of what is being sent.</summary>
    public const int FullRecord = 16 * 1024;

    /// <summary>ContentType application_data, the first byte of every record that is encrypted (RFC 8446, 5.2).</summary>
    private const byte EncryptedRecord = 0x17;

    /// <summary>An encrypted alert (RFC 8446, 5.2 and 6): header, two bytes, type and the longest tag. Tickets are longer.</summary>
    private const int Alert = 5 + 2 + 1 + 16;

    /// <summary>Bytes that may wait for those behind them.</summary>
    private const int MostWaiting = 7 * FullRecord;

    private readonly RecordBuffer _waiting = new(output);

    /// <summary>Whether the handshake is over: full records may wait for a flush, as whoever sends rows makes.</summary>
    public bool IsEstablished { get; set; }

    /// <summary>Called when a session is about to wait for its client, in the handshake too.</summary>
    public Action BeforeWaiting { get; init; } = () => { };

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is there; without room in <paramref name="buffer"/>, waits until something is.</summary>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = input.ReadAsync(cancellationToken);
        if (!reading.IsCompleted)
            BeforeWaiting();
        return reading.IsCompletedSuccessfully ? new ValueTask<int>(Take(reading.Result, buffer.Span)) : WaitAsync(reading, buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        tally.CountSent(buffer.Length);
        if (!MayWait(buffer.Span))
            return _waiting.SendAsync(buffer, cancellationToken);
        _waiting.Keep(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends the records that wait; tickets go on waiting, for a connection may end without an answer.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _waiting.Count >= FullRecord ? _waiting.SendAsync(cancellationToken).AsTask() : Task.CompletedTask;

    // One read waits at a time: its state is used again for the next.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> WaitAsync(ValueTask<ReadResult> reading, Memory<byte> buffer) => Take(await reading, buffer.Span);

    /// <returns>Bytes taken; 0 at the end, and where there is no room.</returns>
    private int Take(ReadResult result, Span<byte> buffer)
    {
        if (result.IsCanceled)
            throw new OperationCanceledException();
        var taken = result.Buffer.Length <= buffer.Length ? result.Buffer : result.Buffer.Slice(0, buffer.Length);
        taken.CopyTo(buffer);
        var count = (int)taken.Length;
        input.AdvanceTo(taken.End);
        tally.CountReceived(buffer[..count]);
        return count;
    }

    // The rest comes, or a flush. What ends a handshake, the session tickets, goes with the first answer: the client is about to speak.
    // An alert is the last that is said.
    private bool MayWait(ReadOnlySpan<byte> records) =>
        IsEstablished ? records.Length >= FullRecord && _waiting.Count + records.Length <= MostWaiting : AreTickets(records);

    /// <summary>A server's handshake begins with what is not encrypted, ServerHello, and each of its writes but the last (RFC 8446, 2).</summary>
    private static bool AreTickets(ReadOnlySpan<byte> records) => records.Length > Alert && records[0] == EncryptedRecord;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
