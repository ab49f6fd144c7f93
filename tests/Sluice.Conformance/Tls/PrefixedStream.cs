namespace Sluice.Conformance.Tls;

/// <summary>Puts bytes before the first write, in the same write, and expects bytes before the first read.</summary>
internal sealed class PrefixedStream(Stream inner, byte[] writeFirst, byte[] readFirst) : Stream
{
    private byte[] _writeFirst = writeFirst;
    private byte[] _readFirst = readFirst;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_readFirst.Length > 0)
        {
            var first = new byte[_readFirst.Length];
            await inner.ReadExactlyAsync(first, cancellationToken);
            if (!first.AsSpan().SequenceEqual(_readFirst))
                throw new InvalidDataException($"expected {Convert.ToHexString(_readFirst)}, received {Convert.ToHexString(first)}");
            _readFirst = [];
        }

        return await inner.ReadAsync(buffer, cancellationToken);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(_writeFirst.Concat(buffer.ToArray()).ToArray(), cancellationToken);
        _writeFirst = [];
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
