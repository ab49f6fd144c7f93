using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A remark; the work goes on (protocol, NoticeResponse).</summary>
public readonly record struct NoticeResponse(PgError Error) : IBackendMessage
{
    public void Write(MessageBuffer output) => ErrorFields.Write(output, BackendTypes.NoticeResponse, Error);
}
