using System.IO.Pipelines;
using Sluice.Protocol.Output;

namespace Sluice.Server.Connections;

/// <summary>
/// Messages on their way to the client, sent in large pieces. A client that reads slowly makes <see cref="SendAsync"/>
/// wait, and with it whoever produces rows. One buffer is filled while the other may still be on its way, so that rows are encoded
/// meanwhile, and a statement can be stopped although the client is not reading.
/// </summary>
internal sealed class OutputChannel(PipeWriter writer) : IDisposable
{
    /// <summary>Bytes after which rows are sent: four TLS records of 16 KiB.</summary>
    public const int FlushSize = 64 * 1024;

    private MessageBuffer _sending = new();
    private Task? _inFlight;

    /// <summary>What is not sent yet. Replaced by <see cref="FlushAsync"/>: do not keep it.</summary>
    public MessageBuffer Buffer { get; private set; } = new();

    /// <summary>Starts sending all that was written, once what was sent before has been taken. Cancelling gives up waiting.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        Start();
    }

    /// <summary>Sends all that was written, and waits until it was taken. Cancelling gives up waiting, not the bytes already handed over.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_inFlight is not null)
            await WaitAsync(cancellationToken);
        Start();

        // What is small is mostly taken at once, and the other buffer never needed.
        if (_inFlight is { IsCompletedSuccessfully: true })
        {
            _inFlight = null;
            (Buffer, _sending) = (_sending, Buffer);
            Buffer.Clear();
        }
        else if (_inFlight is not null)
            await WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        Buffer.Dispose();

        // A buffer still on its way belongs to the transport; the pool can do without it.
        if (_inFlight is null or { IsCompleted: true })
            _sending.Dispose();
    }

    private void Start()
    {
        if (Buffer.Length == 0)
            return;
        (Buffer, _sending) = (_sending, Buffer);
        Buffer.Clear();
        _inFlight = WriteAsync(_sending.Written);
    }

    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_inFlight is not { } earlier)
            return;
        var waits = !earlier.IsCompleted;
        await earlier.WaitAsync(cancellationToken);
        _inFlight = null;

        // On the pool, for it was a thread that looks after sockets which saw that there is room again.
        if (waits)
            await Task.Yield();
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        bool closed;
        try
        {
            closed = (await writer.WriteAsync(bytes, CancellationToken.None)).IsCompleted;
        }
        catch (Exception failure) when (ClientGoneException.IsCause(failure))
        {
            throw new ClientGoneException(failure);
        }

        if (closed)
            throw new ClientGoneException(null);
    }
}
