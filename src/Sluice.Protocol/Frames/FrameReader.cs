using System.Buffers;
using System.Buffers.Binary;
using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Frames;

/// <summary>
/// Cuts whole messages out of what has arrived (protocol, "Message Formats": lengths count themselves, not the type byte).
/// A bad header is refused when it is seen, before anything of the claimed size is waited for or allocated.
/// </summary>
public static class FrameReader
{
    private const int LengthSize = 4;
    private const int HeaderSize = 5;

    /// <summary>Reads a packet without type byte: the first one, and those of the encryption requests and CancelRequest.</summary>
    /// <param name="input">What has arrived; sliced past the packet when it is whole.</param>
    /// <param name="payload">What follows the length: version or request code, then its body.</param>
    /// <returns>False when more bytes are needed; <paramref name="input"/> is then unchanged.</returns>
    /// <exception cref="PgErrorException">FATAL 08P01: length outside 8 to 10,000.</exception>
    public static bool TryReadStartup(ref ReadOnlySequence<byte> input, out ReadOnlyMemory<byte> payload)
    {
        payload = default;
        if (input.Length < LengthSize)
            return false;
        Span<byte> header = stackalloc byte[LengthSize];
        input.Slice(0, LengthSize).CopyTo(header);
        var length = BinaryPrimitives.ReadInt32BigEndian(header);
        if (length is < FrameLimits.MinStartup or > FrameLimits.MaxStartup)
            throw PgError.Fatal(SqlStates.ProtocolViolation, "invalid length of startup packet").ToException();
        return TryCut(ref input, LengthSize, length - LengthSize, out payload);
    }

    /// <summary>Reads a message: type byte, Int32 length, payload.</summary>
    /// <param name="input">What has arrived; sliced past the message when it is whole.</param>
    /// <param name="limits">The longest message of each type.</param>
    /// <param name="frame">A payload that arrived in one piece is not copied.</param>
    /// <returns>False when more bytes are needed; <paramref name="input"/> is then unchanged.</returns>
    /// <exception cref="PgErrorException">FATAL 08P01: unknown type, or length out of bounds.</exception>
    public static bool TryReadMessage(ref ReadOnlySequence<byte> input, FrameLimits limits, out Frame frame)
    {
        frame = default;
        if (input.IsEmpty)
            return false;
        Span<byte> header = stackalloc byte[HeaderSize];
        var start = input.Slice(0, Math.Min(input.Length, HeaderSize));
        start.CopyTo(header);
        var type = header[0];
        var max = limits.MaxFor(type);
        if (max == 0)
            throw PgError.Fatal(SqlStates.ProtocolViolation, $"invalid frontend message type {type}").ToException();
        if (start.Length < HeaderSize)
            return false;
        var length = BinaryPrimitives.ReadInt32BigEndian(header[1..]);
        if (length < LengthSize || length > max)
            throw PgError.Fatal(SqlStates.ProtocolViolation, "invalid message length").ToException();
        if (!TryCut(ref input, HeaderSize, length - LengthSize, out var payload))
            return false;
        frame = new Frame(type, payload);
        return true;
    }

    /// <summary>Whether whole messages that begin so come next, in this order. Nothing is cut, and nothing refused.</summary>
    public static bool AreNext(ReadOnlySequence<byte> input, ReadOnlySpan<FrameStart> starts)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        foreach (var start in starts)
        {
            if (input.Length < HeaderSize)
                return false;
            input.Slice(0, HeaderSize).CopyTo(header);
            var length = BinaryPrimitives.ReadInt32BigEndian(header[1..]);
            if (header[0] != start.Type || length < LengthSize + start.Payload.Length || input.Length <= length)
                return false;
            if (!Begins(input.Slice(HeaderSize), start.Payload.Span))
                return false;
            input = input.Slice(length + 1L);
        }

        return true;
    }

    private static bool Begins(ReadOnlySequence<byte> payload, ReadOnlySpan<byte> expected)
    {
        var reader = new SequenceReader<byte>(payload);
        return reader.IsNext(expected);
    }

    private static bool TryCut(ref ReadOnlySequence<byte> input, int offset, int size, out ReadOnlyMemory<byte> payload)
    {
        payload = default;
        if (input.Length < offset + size)
            return false;
        var body = input.Slice(offset, size);
        payload = body.IsSingleSegment ? body.First : body.ToArray();
        input = input.Slice(body.End);
        return true;
    }
}
