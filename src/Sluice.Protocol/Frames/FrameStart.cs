namespace Sluice.Protocol.Frames;

/// <summary>How a message begins: its type, and the first bytes of its payload.</summary>
public readonly record struct FrameStart(byte Type, ReadOnlyMemory<byte> Payload);
