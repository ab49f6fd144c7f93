using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>What a CancelRequest for this session must show (protocol, BackendKeyData).</summary>
/// <param name="ProcessId">Names the session.</param>
/// <param name="SecretKey">4 bytes up to protocol 3.1, up to 256 from 3.2.</param>
public readonly record struct BackendKeyData(int ProcessId, ReadOnlyMemory<byte> SecretKey) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.BackendKeyData);
        output.WriteInt32(ProcessId);
        output.WriteBytes(SecretKey.Span);
        output.End();
    }

    // A secret never reaches a log by way of a record's text.
    public override string ToString() => $"BackendKeyData {{ ProcessId = {ProcessId} }}";
}
