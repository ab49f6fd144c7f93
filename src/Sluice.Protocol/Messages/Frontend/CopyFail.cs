namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Gives up a COPY FROM STDIN (protocol, CopyFail).</summary>
/// <param name="Message">The client's reason.</param>
public readonly record struct CopyFail(string Message)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static CopyFail Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var message = new CopyFail(reader.ReadCString());
        reader.End();
        return message;
    }
}
