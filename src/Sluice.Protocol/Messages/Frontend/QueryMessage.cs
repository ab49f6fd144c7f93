namespace Sluice.Protocol.Messages.Frontend;

/// <summary>A simple query: any number of statements (protocol, Query).</summary>
public readonly record struct QueryMessage(string Sql)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static QueryMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var message = new QueryMessage(reader.ReadCString());
        reader.End();
        return message;
    }
}
