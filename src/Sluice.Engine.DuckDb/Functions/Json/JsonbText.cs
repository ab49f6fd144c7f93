using System.Text;
using System.Text.Json;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>jsonb as PostgreSQL writes it (manual, 8.14): keys in order of length and bytes, the last of equal ones, blanks after commas and colons.</summary>
internal static class JsonbText
{
    public static string Normalize(ReadOnlySpan<byte> utf8)
    {
        using var document = JsonReading.Parse(utf8);
        return Of(document.RootElement);
    }

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    public static void Write(StringBuilder target, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(target, Members(value));
                break;
            case JsonValueKind.Array:
                target.Append('[');
                var separator = "";
                foreach (var element in value.EnumerateArray())
                {
                    target.Append(separator);
                    Write(target, element);
                    separator = ", ";
                }

                target.Append(']');
                break;
            case JsonValueKind.String:
                JsonReading.Quote(target, value.GetString()!);
                break;
            case JsonValueKind.Number:
                target.Append(JsonbNumber.Normalize(value.GetRawText()));
                break;
            default:
                target.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Members as jsonb keeps them.</summary>
    public static SortedDictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new SortedDictionary<string, JsonElement>(KeyOrder.Instance);
        foreach (var member in value.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    public static void WriteObject(StringBuilder target, IReadOnlyDictionary<string, JsonElement> members)
    {
        target.Append('{');
        var separator = "";
        foreach (var (key, value) in members)
        {
            target.Append(separator);
            JsonReading.Quote(target, key);
            target.Append(": ");
            Write(target, value);
            separator = ", ";
        }

        target.Append('}');
    }

    private sealed class KeyOrder : IComparer<string>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var (left, right) = (Encoding.UTF8.GetBytes(x!), Encoding.UTF8.GetBytes(y!));
            return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.AsSpan().SequenceCompareTo(right);
        }
    }
}
