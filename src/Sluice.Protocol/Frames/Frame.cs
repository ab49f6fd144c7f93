namespace Sluice.Protocol.Frames;

/// <summary>One whole message, cut but not decoded (protocol, "Messaging Overview").</summary>
/// <param name="Type">The type byte, one of <see cref="Messages.Frontend.FrontendTypes"/>.</param>
/// <param name="Payload">What follows the length. It may lie in the connection's own buffer: valid until that is advanced.</param>
public readonly record struct Frame(byte Type, ReadOnlyMemory<byte> Payload);
