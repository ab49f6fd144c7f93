using System.Buffers.Binary;
using System.Text;

namespace Sluice.Compare.Wire;

/// <summary>What came back: how many DataRow messages, and the bytes of them, headers included.</summary>
internal readonly record struct Drained(long Rows, long RowBytes);

/// <summary>Cuts the server's bytes into messages: type byte, Int32 length that counts itself, body.</summary>
internal sealed class FrameReader(TlsConnection connection, int bufferLength)
{
    private const int HeaderLength = 5;
    private readonly byte[] _buffer = new byte[bufferLength];
    private int _start;
    private int _end;

    /// <summary>The next message, whole; its body is valid until the next call.</summary>
    public byte Next(out ReadOnlySpan<byte> body)
    {
        var (type, length) = Header();
        if (length > _buffer.Length)
            throw new InvalidDataException($"a message of {length} bytes, longer than the buffer");
        while (_end - _start < length)
            Fill();
        body = _buffer.AsSpan(_start, length);
        _start += length;
        if (type == 'E')
            throw new PostgresErrorException(ErrorText(body));
        return type;
    }

    /// <summary>Counts rows without looking into them, until ReadyForQuery.</summary>
    public Drained DrainToReadyForQuery()
    {
        long rows = 0, bytes = 0;
        while (true)
        {
            while (_end - _start < HeaderLength)
                Fill();
            if (_buffer[_start] == 'D')
            {
                var (_, length) = Header();
                rows++;
                bytes += HeaderLength + length;
                Skip(length);
            }
            else if (Next(out _) == 'Z')
            {
                return new Drained(rows, bytes);
            }
        }
    }

    /// <summary>Takes what comes next, whatever it is.</summary>
    /// <returns>How many bytes.</returns>
    public int Discard()
    {
        if (_start == _end)
            Fill();
        var taken = _end - _start;
        _start = _end;
        return taken;
    }

    private (byte Type, int Length) Header()
    {
        while (_end - _start < HeaderLength)
            Fill();
        var type = _buffer[_start];
        var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + 1)) - 4;
        if (length < 0)
            throw new InvalidDataException("a message shorter than its own length");
        _start += HeaderLength;
        return (type, length);
    }

    private void Skip(int length)
    {
        while (_end - _start < length)
        {
            length -= _end - _start;
            _start = _end;
            Fill();
        }

        _start += length;
    }

    private void Fill()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        _end += connection.Read(_buffer.AsSpan(_end));
    }

    private static string ErrorText(ReadOnlySpan<byte> fields) =>
        Encoding.UTF8.GetString(fields).TrimEnd('\0').Replace('\0', ' ');
}
