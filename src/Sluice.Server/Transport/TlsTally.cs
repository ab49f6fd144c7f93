namespace Sluice.Server.Transport;

/// <summary>How many bytes travelled beneath TLS; what a handshake that failed leaves behind to judge it by.</summary>
internal sealed class TlsTally
{
    private long _atHandshakeEnd = long.MaxValue;

    /// <summary>Bytes the client sent.</summary>
    public long Received { get; private set; }

    /// <summary>Bytes the server sent: nothing before it has understood a ClientHello.</summary>
    public long Sent { get; private set; }

    /// <summary>The client's first byte.</summary>
    public byte FirstByte { get; private set; }

    /// <summary>Whether the client has sent anything since the handshake was over, TLS's goodbye for one.</summary>
    public bool HeardSince => Received > _atHandshakeEnd;

    public void HandshakeEnds() => _atHandshakeEnd = Received;

    public void CountReceived(ReadOnlySpan<byte> bytes)
    {
        if (Received == 0 && bytes.Length > 0)
            FirstByte = bytes[0];
        Received += bytes.Length;
    }

    public void CountSent(int bytes) => Sent += bytes;
}
