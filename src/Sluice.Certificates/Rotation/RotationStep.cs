using System.Text.Json.Serialization;

namespace Sluice.Certificates.Rotation;

/// <summary>How far a root change has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RotationStep>))]
public enum RotationStep
{
    /// <summary>One root; no change is under way.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Both roots are published; the new one signs, and the cross certificate leads to the old one.</summary>
    [JsonStringEnumMemberName("begun")]
    Begun,

    /// <summary>Only the new root is published; the old one is kept so that the step can be undone.</summary>
    [JsonStringEnumMemberName("finished")]
    Finished,
}
