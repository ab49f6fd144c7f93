namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Sync, Flush, Terminate and CopyDone say all by their type.</summary>
public static class EmptyMessage
{
    /// <exception cref="Errors.PgErrorException">08P01: there is a payload.</exception>
    public static void Decode(ReadOnlyMemory<byte> payload) => new PayloadReader(payload).End();
}
