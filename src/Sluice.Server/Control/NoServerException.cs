namespace Sluice.Server.Control;

/// <summary>No server runs on the data folder; the message says how to start one.</summary>
public sealed class NoServerException(string message, Exception inner) : IOException(message, inner);
