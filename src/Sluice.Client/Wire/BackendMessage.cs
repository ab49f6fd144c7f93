namespace Sluice.Client.Wire;

/// <summary>One message from a server: its type byte and what follows the length.</summary>
internal readonly record struct BackendMessage(byte Type, byte[] Payload);
