using System.Reflection;
using Google.Protobuf.Collections;

namespace Sluice.Sql.Reading;

internal sealed class ListReader<TMessage, TItem>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
    where TItem : class, new()
{
    private readonly Func<TMessage, RepeatedField<TItem>> _get = property.GetMethod!.CreateDelegate<Func<TMessage, RepeatedField<TItem>>>();

    public override void Read(TMessage message, ref JsonCursor json)
    {
        var items = _get(message);
        json.Take('[');
        if (json.TryTake(']'))
            return;
        do items.Add(MessageReader<TItem>.Read(ref json));
        while (json.TryTake(','));
        json.Take(']');
    }
}
