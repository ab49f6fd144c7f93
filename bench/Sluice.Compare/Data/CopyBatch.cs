using System.Buffers.Binary;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Data;

/// <summary>Gathers rows into few CopyData messages.</summary>
internal sealed class CopyBatch(WireSession target)
{
    private const int HeaderLength = 5;
    private byte[] _message = new byte[512 * 1024];
    private int _used = HeaderLength;

    public void Add(ReadOnlySpan<byte> rows)
    {
        if (_used + rows.Length > _message.Length)
            Flush();
        if (HeaderLength + rows.Length > _message.Length)
            _message = new byte[HeaderLength + rows.Length];
        rows.CopyTo(_message.AsSpan(_used));
        _used += rows.Length;
    }

    public void Flush()
    {
        if (_used == HeaderLength)
            return;
        _message[0] = (byte)'d';
        BinaryPrimitives.WriteInt32BigEndian(_message.AsSpan(1), _used - 1);
        target.Send(_message.AsSpan(0, _used));
        _used = HeaderLength;
    }
}
