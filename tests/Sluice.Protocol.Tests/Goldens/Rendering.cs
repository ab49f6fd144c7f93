using System.Collections;
using System.Reflection;
using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Protocol.Tests.Goldens;

/// <summary>A message as the golden files write it: its type and its properties, secrets included.</summary>
internal static class Rendering
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        ReadOnlyMemory<byte> bytes => $"x\"{Convert.ToHexStringLower(bytes.Span)}\"",
        Enum or ProtocolVersion or byte or short or int or uint or bool => $"{value}",
        IReadOnlyDictionary<string, string> pairs => $"{{{Join(pairs.Select(pair => $"{Of(pair.Key)}: {Of(pair.Value)}"))}}}",
        IEnumerable items => $"[{Join(items.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name}({Join(Properties(value).Select(property => $"{property.Name}: {Of(property.GetValue(value))}"))})",
    };

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    private static PropertyInfo[] Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
