using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A statement, or the session, has failed (protocol, ErrorResponse).</summary>
public readonly record struct ErrorResponse(PgError Error) : IBackendMessage
{
    public void Write(MessageBuffer output) => ErrorFields.Write(output, BackendTypes.ErrorResponse, Error);
}
