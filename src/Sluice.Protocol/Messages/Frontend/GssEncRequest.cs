namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Asks for GSSAPI encryption; answered with one byte, N (protocol, "GSSAPI Session Encryption").</summary>
public sealed record GssEncRequest : StartupPacket;
