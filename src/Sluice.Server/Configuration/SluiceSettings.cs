using Sluice.Server.Access;

namespace Sluice.Server.Configuration;

/// <summary>What DATA/sluice.json says, bound once and never changed: another file is another tree.</summary>
/// <param name="Access">First match wins.</param>
/// <param name="Maps">By name.</param>
public sealed record SluiceSettings(
    IReadOnlyList<AccessRule> Access, IReadOnlyDictionary<string, IdentityMap> Maps, ClientCertificateSettings ClientCertificates)
{
    /// <summary>Without a file: every user, from anywhere, by password.</summary>
    public static SluiceSettings Default { get; } = new([AccessRule.Everybody], new Dictionary<string, IdentityMap>(), ClientCertificateSettings.None);
}
