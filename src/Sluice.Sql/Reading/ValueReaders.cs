using System.Globalization;
using System.Reflection;

namespace Sluice.Sql.Reading;

internal sealed class StringReader<TMessage>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
{
    private readonly Action<TMessage, string> _set = property.SetMethod!.CreateDelegate<Action<TMessage, string>>();

    public override void Read(TMessage message, ref JsonCursor json) => _set(message, json.TakeString());
}

internal sealed class BooleanReader<TMessage>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
{
    private readonly Action<TMessage, bool> _set = property.SetMethod!.CreateDelegate<Action<TMessage, bool>>();

    public override void Read(TMessage message, ref JsonCursor json) => _set(message, json.TakeBare() is "true");
}

/// <summary>A number of any kind.</summary>
internal sealed class NumberReader<TMessage, TNumber>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
    where TNumber : ISpanParsable<TNumber>
{
    private readonly Action<TMessage, TNumber> _set = property.SetMethod!.CreateDelegate<Action<TMessage, TNumber>>();

    public override void Read(TMessage message, ref JsonCursor json) => _set(message, TNumber.Parse(json.TakeBare(), CultureInfo.InvariantCulture));
}

internal sealed class EnumReader<TMessage>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
{
    // As the number it is: code of its own for each enum would be compiled when the first statement with one is read.
    private readonly Action<TMessage, int> _set = property.SetMethod!.CreateDelegate<Action<TMessage, int>>();
    private readonly EnumNames _names = EnumNames.Of(property.PropertyType);

    public override void Read(TMessage message, ref JsonCursor json) => _set(message, _names.Number(json.TakePlain()));
}

internal sealed class MessageFieldReader<TMessage, TField>(string name, PropertyInfo property) : FieldReader<TMessage>(name)
    where TField : class, new()
{
    private readonly Action<TMessage, TField> _set = property.SetMethod!.CreateDelegate<Action<TMessage, TField>>();

    public override void Read(TMessage message, ref JsonCursor json) => _set(message, MessageReader<TField>.Read(ref json));
}
