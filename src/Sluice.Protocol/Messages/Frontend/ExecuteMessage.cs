namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Runs a portal (protocol, Execute).</summary>
/// <param name="Portal">Empty for the unnamed one.</param>
/// <param name="MaxRows">Rows to send before suspending; 0 or less for all.</param>
public readonly record struct ExecuteMessage(string Portal, int MaxRows)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static ExecuteMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var message = new ExecuteMessage(reader.ReadCString(), reader.ReadInt32());
        reader.End();
        return message;
    }
}
