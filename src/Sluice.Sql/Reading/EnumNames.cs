using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.Reflection;

namespace Sluice.Sql.Reading;

/// <summary>The numbers of a generated enum by the names of PostgreSQL's source.</summary>
internal sealed class EnumNames
{
    private static readonly ConcurrentDictionary<Type, EnumNames> Known = new();

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    private EnumNames(Type type) => _numbers = type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.GetCustomAttribute<OriginalNameAttribute>()!.Name, field => (int)field.GetRawConstantValue()!)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="type">A generated enum.</param>
    public static EnumNames Of(Type type) => Known.GetOrAdd(type, static type => new EnumNames(type));

    public int Number(ReadOnlySpan<char> name) => _numbers[name];
}
