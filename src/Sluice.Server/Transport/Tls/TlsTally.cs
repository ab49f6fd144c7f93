using System.Buffers.Binary;

namespace Sluice.Server.Transport.Tls;

/// <summary>What travelled beneath TLS up to the first packet: what a connection that failed leaves behind to judge it by.</summary>
internal sealed class TlsTally
{
    private const byte AlertRecord = 0x15;
    private const byte ApplicationDataRecord = 0x17;

    /// <summary>Level and description, the inner content type, and the tag of every cipher suite of TLS 1.3 but one (RFC 8446, 5.2).</summary>
    private const int EncryptedAlertBytes = 2 + 1 + 16;

    private readonly byte[] _header = new byte[5];
    private int _headerBytes;
    private int _bodyLeft;
    private bool _isDone;

    /// <summary>Bytes the client sent.</summary>
    public long Received { get; private set; }

    /// <summary>Bytes the server sent: nothing before it has understood a ClientHello.</summary>
    public long Sent { get; private set; }

    /// <summary>The client's first byte.</summary>
    public byte FirstByte { get; private set; }

    /// <summary>Whether the last record was an alert: after a handshake that is close_notify, TLS's goodbye.</summary>
    public bool SaidGoodbye =>
        _headerBytes == _header.Length && _bodyLeft == 0
        && (_header[0] == AlertRecord || (_header[0] == ApplicationDataRecord && RecordLength == EncryptedAlertBytes));

    private int RecordLength => BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(3));

    /// <summary>The client has sent its first packet; what follows is not looked at.</summary>
    public void Done() => _isDone = true;

    public void CountReceived(ReadOnlySpan<byte> bytes)
    {
        if (_isDone || bytes.IsEmpty)
            return;
        if (Received == 0)
            FirstByte = bytes[0];
        Received += bytes.Length;
        while (!bytes.IsEmpty)
            bytes = bytes[Follow(bytes)..];
    }

    public void CountSent(int bytes) => Sent += bytes;

    /// <summary>Goes along the records: five bytes of header (type, version, length), then the body.</summary>
    private int Follow(ReadOnlySpan<byte> bytes)
    {
        if (_bodyLeft > 0)
        {
            var body = Math.Min(_bodyLeft, bytes.Length);
            _bodyLeft -= body;
            return body;
        }

        if (_headerBytes == _header.Length)
            _headerBytes = 0;
        var taken = Math.Min(_header.Length - _headerBytes, bytes.Length);
        bytes[..taken].CopyTo(_header.AsSpan(_headerBytes));
        _headerBytes += taken;
        if (_headerBytes == _header.Length)
            _bodyLeft = RecordLength;
        return taken;
    }
}
