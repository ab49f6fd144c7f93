namespace Sluice.Sql.Reading;

/// <summary>
/// Reads a message of the tree from libpg_query's JSON. The library writes JSON four times faster than protobuf, whose packing
/// measures every nested message again at each level above it.
/// </summary>
internal static class MessageReader<TMessage>
    where TMessage : class, new()
{
    private static readonly FieldReaders<TMessage> Fields = new();

    public static TMessage Read(ref JsonCursor json)
    {
        var message = new TMessage();
        if (!json.TryEnter())
            return message;
        do Fields.Of(json.TakeName()).Read(message, ref json);
        while (json.TryTake(','));
        json.Leave();
        return message;
    }
}
