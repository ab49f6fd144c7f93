namespace Sluice.Protocol.Scram;

/// <summary>
/// The server's side of an exchange is not what it must be: the server is not proven, and nothing it says may be believed.
/// The message is one line and holds no secret.
/// </summary>
public sealed class ScramRefusedException(string message, Exception? inner = null) : Exception(message, inner);
