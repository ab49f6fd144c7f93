using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Sluice.Protocol.Frames;

namespace Sluice.Server.Connections;

/// <summary>Cuts whole frames out of what arrives. A frame's payload is valid until the next read.</summary>
internal sealed class FrameInput(PipeReader reader)
{
    /// <summary>Bytes after which reading goes on on the pool: a client that never stops sending must not keep the thread that looks after sockets.</summary>
    public const int MostInARow = 64 * 1024;

    private ReadOnlySequence<byte> _buffer;
    private long _inARow;
    private bool _holding;
    private bool _ended;

    /// <summary>Tight until the client is logged in.</summary>
    public FrameLimits Limits { get; set; } = FrameLimits.BeforeLogin;

    /// <summary>The next message, if all of it has arrived.</summary>
    public bool TryReadMessage(out Frame frame)
    {
        frame = default;
        return _holding && FrameReader.TryReadMessage(ref _buffer, Limits, out frame);
    }

    /// <summary>Whether messages that begin so have arrived already and come next, in this order.</summary>
    public bool AreNext(ReadOnlySpan<FrameStart> starts) => _holding && FrameReader.AreNext(_buffer, starts);

    /// <summary>The next message; null when the client has closed its side.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadMessageAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryReadMessage(out var frame))
                return frame;
            if (!await FillAsync(cancellationToken))
                return null;
        }
    }

    /// <summary>The payload of a packet without a type byte; null when the client has closed its side.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadStartupAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_holding && FrameReader.TryReadStartup(ref _buffer, out var payload))
                return payload;
            if (!await FillAsync(cancellationToken))
                return null;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        long held = 0;
        if (_holding)
        {
            held = _buffer.Length;
            _holding = false;
            reader.AdvanceTo(_buffer.Start, _buffer.End);
        }

        if (_ended)
            return false;
        try
        {
            var result = await reader.ReadAsync(cancellationToken);
            _buffer = result.Buffer;
            _ended = result.IsCompleted;
            _holding = true;
            _inARow += _buffer.Length - held;
        }
        catch (Exception failure) when (ClientGoneException.IsCause(failure))
        {
            throw new ClientGoneException(failure);
        }

        if (_inARow >= MostInARow)
        {
            _inARow = 0;
            await Task.Yield();
        }

        return true;
    }
}
