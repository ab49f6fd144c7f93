using System.Buffers.Binary;

namespace Sluice.Client.Probe;

/// <summary>Cuts a server's answer into handshake messages (RFC 5246, 6.2.1 and 7.4), with bounds on all that it may send.</summary>
internal sealed class HandshakeReader(Stream stream)
{
    private const int LongestRecord = 16384 + 2048;

    // OpenSSL refuses chains over 100 KB.
    private const int LongestMessage = 128 << 10;
    private const byte AlertRecord = 21;
    private const byte HandshakeRecord = 22;

    private readonly List<byte> _pending = [];

    /// <summary>Set once the server has sent an alert of level fatal.</summary>
    public int? Alert { get; private set; }

    /// <returns>Type and body; null when the server ended with an alert or a close, or encrypts from here on.</returns>
    /// <exception cref="InvalidDataException">This is no TLS, or too much of it.</exception>
    public async Task<(byte Type, byte[] Body)?> NextAsync(CancellationToken cancellation)
    {
        while (!HasMessage())
        {
            var header = new byte[5];
            var count = await stream.ReadAtLeastAsync(header, 5, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            if (count == 0)
                return null;
            if (count < 5 || header[0] is < 20 or > 23 || header[1] != 3)
                throw new InvalidDataException("it answered the TLS handshake with something that is no TLS");
            var length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3));
            if (length > LongestRecord)
                throw new InvalidDataException("it sent a TLS record that is longer than TLS allows");
            var body = new byte[length];
            await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
            if (header[0] == AlertRecord && body.Length >= 2)
            {
                // A warning (unrecognized_name) is followed by the handshake.
                if (body[0] == 1 && body[1] != 0)
                    continue;
                Alert = body[1];
                return null;
            }
            if (header[0] != HandshakeRecord)
                return null;
            _pending.AddRange(body);
        }
        var size = Size();
        var message = (_pending[0], _pending[4..(4 + size)].ToArray());
        _pending.RemoveRange(0, 4 + size);
        return message;
    }

    private bool HasMessage()
    {
        if (_pending.Count < 4)
            return false;
        if (Size() > LongestMessage)
            throw new InvalidDataException($"it sent a handshake message of {Size() >> 10} KB, more than clients take");
        return _pending.Count >= 4 + Size();
    }

    private int Size() => (_pending[1] << 16) | (_pending[2] << 8) | _pending[3];
}
