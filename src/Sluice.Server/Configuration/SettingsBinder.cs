using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>Binds the whole file.</summary>
internal static class SettingsBinder
{
    /// <param name="dataDirectory">What relative paths are relative to.</param>
    public static SluiceSettings Bind(SettingsNode root, string dataDirectory, MistakeList mistakes)
    {
        if (Shape.Object(root, mistakes, "access", "maps", "clientCertificates") is null)
            return SluiceSettings.Default;
        var mapsNode = root.Member("maps");
        var maps = mapsNode is null ? [] : MapBinder.Bind(mapsNode, mistakes);
        var access = root.Member("access") is { } rules
            ? new AccessBinder(maps, maps.Keys.ToHashSet(StringComparer.Ordinal), mistakes).Rules(rules)
            : SluiceSettings.Default.Access;
        foreach (var map in mapsNode?.Members ?? [])
        {
            if (mistakes.IsEmpty && !access.Any(rule => rule.Map == maps.GetValueOrDefault(map.Name)))
                mistakes.Warn(map.Line, map.Value.Path, "is used by no rule");
        }

        return new SluiceSettings(access, maps, ClientCertificates(root.Member("clientCertificates"), dataDirectory, mistakes));
    }

    private static ClientCertificateSettings ClientCertificates(SettingsNode? node, string dataDirectory, MistakeList mistakes)
    {
        if (node is null || Shape.Object(node, mistakes, "authorities", "revocationLists") is null)
            return ClientCertificateSettings.None;
        return new ClientCertificateSettings(FullPath("authorities"), FullPath("revocationLists"));

        string? FullPath(string name) =>
            node.Member(name) is { } member && Shape.Text(member, mistakes) is { } path ? Path.GetFullPath(path, dataDirectory) : null;
    }
}
