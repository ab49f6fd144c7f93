using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Sluice.Server.Transport.Tls;

/// <summary>A connection's decrypted side as a pair of pipes.</summary>
internal sealed class TlsPipe : IDuplexPipe, IAsyncDisposable
{
    private const int SegmentBytes = 4096;
    private const int LeastRead = 2048;

    public TlsPipe(SslStream stream, ConnectionContext context)
    {
        var pool = context.Features.Get<IMemoryPoolFeature>()?.MemoryPool ?? MemoryPool<byte>.Shared;

        // Zero-byte reads: an idle connection waits without holding a buffer.
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(pool, SegmentBytes, LeastRead, leaveOpen: true, useZeroByteReads: true));
        Output = PipeWriter.Create(stream, new StreamPipeWriterOptions(pool, leaveOpen: true));
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    public async ValueTask DisposeAsync()
    {
        await Input.CompleteAsync();
        await Output.CompleteAsync();
    }
}
