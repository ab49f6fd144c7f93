using System.Text.Json.Serialization;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>Lines of JSON, with names as the programs read them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Attempt))]
[JsonSerializable(typeof(DriverReply))]
internal sealed partial class AttemptJson : JsonSerializerContext;
