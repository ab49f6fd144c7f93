namespace Sluice.Client.Trust;

/// <summary>Nothing was trusted, or changed; the message is one line that says why and what to do.</summary>
public sealed class TrustException(string message, Exception? inner = null) : Exception(message, inner);
