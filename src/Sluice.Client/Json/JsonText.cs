using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sluice.Client.Json;

/// <summary>How commands write JSON for scripts: camel case, enumerations by name, nothing escaped that need not be.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions OfLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions OfPage = new(OfLine) { WriteIndented = true };

    /// <summary>All on one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, OfLine);

    /// <summary>Indented, for people too.</summary>
    public static string Page<T>(T value) => JsonSerializer.Serialize(value, OfPage);
}
