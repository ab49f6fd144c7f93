namespace Sluice.Protocol.Scram;

/// <summary>What ties an exchange to the TLS connection it runs on (RFC 5056).</summary>
/// <param name="Name">The type's registered name.</param>
/// <param name="Data">For tls-server-end-point: the leaf certificate hashed by its signature's hash (RFC 5929, section 4.1).</param>
public sealed record ChannelBinding(string Name, ReadOnlyMemory<byte> Data)
{
    public const string TlsServerEndPoint = "tls-server-end-point";

    /// <param name="certificateHash">The digest of the leaf served on this connection.</param>
    public static ChannelBinding ForServerEndPoint(ReadOnlyMemory<byte> certificateHash) => new(TlsServerEndPoint, certificateHash);
}
