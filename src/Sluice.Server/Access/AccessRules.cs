using System.Net;
using Sluice.Certificates.ClientLogin;
using Sluice.Server.Configuration;

namespace Sluice.Server.Access;

/// <summary>Settings and the authorities they name, as they were at one moment; swapped whole.</summary>
/// <param name="authorities">Whose certificates count; null when none is asked for.</param>
/// <param name="sources">Full paths of the files and folders this was read from: a change of any is a reason to read again.</param>
public sealed class AccessRules(SluiceSettings settings, ClientAuthorities? authorities, IReadOnlyList<string> sources)
{
    /// <summary>Every user, from anywhere, by password.</summary>
    public static AccessRules Default { get; } = new(SluiceSettings.Default, null, []);

    /// <summary>Whether a settings file says them; otherwise they are what holds without one.</summary>
    public bool HaveFile { get; init; }

    /// <summary>Of all that they were read from; another one means that something has changed.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Full path of the local authority's own revocation list, which need not exist; null when there is no such authority.</summary>
    public string? OwnList { get; init; }

    public SluiceSettings Settings => settings;

    public IReadOnlyList<string> Sources => sources;

    /// <summary>Clients are asked for a certificate when this is set.</summary>
    public ClientAuthorities? Authorities => authorities;

    /// <summary>The first rule that fits; null when none does.</summary>
    public AccessRule? Match(string user, string database, IPAddress? address) =>
        settings.Access.FirstOrDefault(rule => rule.Matches(user, database, address));
}
