using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A piece of COPY data (protocol, CopyData).</summary>
/// <param name="Data">PostgreSQL sends one row in each message; clients must not count on it.</param>
public readonly record struct CopyData(ReadOnlyMemory<byte> Data) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.CopyData);
        output.WriteBytes(Data.Span);
        output.End();
    }
}
