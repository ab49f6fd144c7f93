namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Asks, on a connection of its own, that another session stop its query (protocol, "Canceling Requests").</summary>
/// <param name="ProcessId">As BackendKeyData gave it.</param>
/// <param name="SecretKey">1 to 256 bytes; 4 up to protocol 3.1. Compare in constant time.</param>
public sealed record CancelRequest(int ProcessId, ReadOnlyMemory<byte> SecretKey) : StartupPacket
{
    private const int MaxKey = 256;

    internal static CancelRequest Decode(ref PayloadReader reader)
    {
        if (reader.Remaining < sizeof(int))
            throw reader.Violation("invalid length of cancel request packet");
        var processId = reader.ReadInt32();
        if (reader.Remaining is 0 or > MaxKey)
            throw reader.Violation("invalid length of cancel key in cancel request packet");
        return new CancelRequest(processId, reader.ReadBytes(reader.Remaining));
    }

    // A secret never reaches a log by way of a record's text.
    public override string ToString() => $"CancelRequest {{ ProcessId = {ProcessId} }}";
}
