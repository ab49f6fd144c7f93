namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Asks for TLS; answered with one byte, S (protocol, "SSL Session Encryption").</summary>
public sealed record SslRequest : StartupPacket;
