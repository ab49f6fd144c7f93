using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.Collections;

namespace Sluice.Sql.Reading;

/// <summary>The fields of a kind of message, each made when it is first met: most of PostgreSQL's grammar is never used by a server.</summary>
internal sealed class FieldReaders<TMessage>
{
    private const int Slots = 256;

    // A slot holds whichever of the names that fall on it was met last.
    private readonly FieldReader<TMessage>?[] _recent = new FieldReader<TMessage>?[Slots];
    private readonly ConcurrentDictionary<string, FieldReader<TMessage>> _all = new();

    public FieldReader<TMessage> Of(ReadOnlySpan<char> name)
    {
        ref var slot = ref _recent[((name.Length << 4) ^ (name[0] << 1) ^ (name[name.Length / 2] << 3) ^ name[^1]) & (Slots - 1)];
        var recent = slot;
        if (recent is not null && name.SequenceEqual(recent.Name))
            return recent;
        return slot = _all.GetOrAdd(new string(name), Make);
    }

    private static FieldReader<TMessage> Make(string name)
    {
        // C#'s names differ from the JSON's in case, underscores and a last one that keeps a name from being its class's.
        var plain = Plain(name);
        var property = typeof(TMessage).GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(each => Plain(each.Name).Equals(plain, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException($"{typeof(TMessage).Name} has no field {name}");
        var type = property.PropertyType;
        var kind = type switch
        {
            _ when type == typeof(string) => typeof(StringReader<>).MakeGenericType(typeof(TMessage)),
            _ when type == typeof(bool) => typeof(BooleanReader<>).MakeGenericType(typeof(TMessage)),
            { IsEnum: true } => typeof(EnumReader<>).MakeGenericType(typeof(TMessage)),
            { IsPrimitive: true } => typeof(NumberReader<,>).MakeGenericType(typeof(TMessage), type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(RepeatedField<>) => typeof(ListReader<,>).MakeGenericType(typeof(TMessage), type.GenericTypeArguments[0]),
            _ => typeof(MessageFieldReader<,>).MakeGenericType(typeof(TMessage), type),
        };
        return (FieldReader<TMessage>)Activator.CreateInstance(kind, name, property)!;
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);
}
