using Sluice.Server.Access;
using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>Binds "maps": which certificate may log in as which user.</summary>
internal static class MapBinder
{
    public static Dictionary<string, IdentityMap> Bind(SettingsNode maps, MistakeList mistakes)
    {
        var bound = new Dictionary<string, IdentityMap>(StringComparer.Ordinal);
        if (maps.Kind != System.Text.Json.JsonValueKind.Object)
        {
            mistakes.Add(maps, "must be an object of maps by name");
            return bound;
        }

        foreach (var map in maps.Members)
            bound[map.Name] = new IdentityMap([.. Lines(map.Value, mistakes)]);
        return bound;
    }

    private static IEnumerable<IdentityLine> Lines(SettingsNode map, MistakeList mistakes)
    {
        foreach (var node in Shape.Array(map, mistakes) ?? [])
        {
            if (Shape.Object(node, mistakes, "certificate", "user") is null)
                continue;
            var certificate = Required(node, "certificate", mistakes);
            var user = Required(node, "user", mistakes);
            if (certificate is null || user is null)
                continue;
            if (IdentityLine.TryCreate(certificate.Text, user.Text, out var line, out var fault))
                yield return line;
            else
                mistakes.Add(certificate, fault);
        }
    }

    private static SettingsNode? Required(SettingsNode line, string name, MistakeList mistakes)
    {
        if (line.Member(name) is { } node)
            return Shape.Text(node, mistakes) is null ? null : node;
        mistakes.Add(line, $"has no {name}");
        return null;
    }
}
