using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A message the server sends; the implementations are structs, to be passed as a type argument and not boxed.</summary>
public interface IBackendMessage
{
    /// <summary>Appends the whole message, type byte and length included.</summary>
    void Write(MessageBuffer output);
}
