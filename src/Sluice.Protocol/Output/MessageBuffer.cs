using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sluice.Protocol.Output;

/// <summary>
/// A growable buffer of outgoing messages. A message is begun, filled and ended; its length is filled in behind
/// (protocol, "Message Formats": the length counts itself but not the type byte). Not thread-safe.
/// </summary>
public sealed class MessageBuffer : IDisposable
{
    // A row of many megabytes must not stay with its session for good.
    private const int MostKept = 1024 * 1024;

    private readonly int _capacity;
    private byte[] _bytes = [];
    private int _messageStart = -1;

    /// <param name="capacity">Bytes rented with the first write; the buffer grows by doubling.</param>
    public MessageBuffer(int capacity = 4096) => _capacity = capacity;

    /// <summary>Bytes written so far, an unfinished message included.</summary>
    public int Length { get; private set; }

    /// <summary>Everything written so far; valid until the next write, <see cref="Clear"/> or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Starts a message with its type byte.</summary>
    public void Begin(byte type)
    {
        WriteByte(type);
        _messageStart = Length;
        WriteInt32(0);
    }

    /// <summary>Ends the message begun last and fills in its length.</summary>
    public void End()
    {
        PatchInt32(_messageStart, Length - _messageStart);
        _messageStart = -1;
    }

    public void WriteByte(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    public void WriteInt16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(GetSpan(2), value);
        Length += 2;
    }

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(GetSpan(4), value);
        Length += 4;
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>UTF-8 and a terminating zero (protocol type String); a zero inside, which would end it, becomes a question mark.</summary>
    public void WriteCString(string value)
    {
        var span = GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length) + 1);
        var count = Encoding.UTF8.GetBytes(value, span);
        span[..count].Replace((byte)0, (byte)'?');
        span[count] = 0;
        Length += count + 1;
    }

    /// <summary>At least <paramref name="size"/> free bytes at the end; count what is used with <see cref="Advance"/>.</summary>
    public Span<byte> GetSpan(int size)
    {
        if (_bytes.Length - Length < size)
            Grow(size);
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Overwrites four bytes at <paramref name="position"/>, for lengths known only afterwards.</summary>
    public void PatchInt32(int position, int value) => BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(position, 4), value);

    /// <summary>Drops everything from <paramref name="length"/> on: a message that could not be finished.</summary>
    public void Truncate(int length)
    {
        Length = length;
        _messageStart = -1;
    }

    /// <summary>Drops a message that was begun and not ended, so that another may follow.</summary>
    public void DropUnfinished()
    {
        if (_messageStart >= 0)
            Truncate(_messageStart - 1);
    }

    /// <summary>Drops everything; memory beyond 1 MiB is given back.</summary>
    public void Clear()
    {
        Truncate(0);
        if (_bytes.Length > MostKept)
            GiveBack();
    }

    public void Dispose()
    {
        Length = 0;
        GiveBack();
    }

    private void GiveBack()
    {
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + size), Math.Max(_capacity, _bytes.Length * 2)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        GiveBack();
        _bytes = larger;
    }
}
