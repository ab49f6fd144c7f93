using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The statement or portal described returns no rows (protocol, NoData).</summary>
public readonly record struct NoData : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.NoData);
        output.End();
    }
}
