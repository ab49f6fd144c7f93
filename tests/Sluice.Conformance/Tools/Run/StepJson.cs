using System.Text.Json.Serialization;

namespace Sluice.Conformance.Tools.Run;

/// <summary>Lines of JSON, with names as the programs write them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StepReply))]
internal sealed partial class StepJson : JsonSerializerContext;
