using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sluice.Server.Control;

/// <summary>The form of requests and answers: one JSON object a line, camel case.</summary>
public static class ControlJson
{
    /// <summary>The longest request and the longest answer, in bytes.</summary>
    internal const int MaxRequest = 4096;
    internal const int MaxAnswer = 1 << 20;

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };
}
