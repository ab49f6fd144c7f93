using System.Reflection;
using Google.Protobuf.Reflection;

namespace Sluice.Sql.Reading;

/// <summary>The values of a generated enum by the names of PostgreSQL's source.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum>.AlternateLookup<ReadOnlySpan<char>> Values = typeof(TEnum)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.GetCustomAttribute<OriginalNameAttribute>()!.Name, field => (TEnum)field.GetValue(null)!)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static TEnum Of(ReadOnlySpan<char> name) => Values[name];
}
