namespace Sluice.Client.Wire;

/// <summary>The server did not prove that it is the one it claims to be; the message is one line for the user.</summary>
public sealed class UnprovenServerException(string message, Exception? inner = null) : Exception(message, inner);
