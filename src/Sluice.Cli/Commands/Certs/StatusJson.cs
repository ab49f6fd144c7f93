using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Cli.Commands.Certs;

/// <summary>JSON as scripts read it: camelCase, dates in ISO 8601.</summary>
internal static class StatusJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
