namespace Sluice.Client.Wire;

/// <summary>A connection that did not come to be; the message is one line that says how far it came.</summary>
public sealed class DialException(DialStep step, string message, Exception? inner = null) : Exception(message, inner)
{
    public DialStep Step => step;
}
