using System.Text.Json;
using Sluice.Server.Access;
using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>Binds "access": the rules.</summary>
internal sealed class AccessBinder(IReadOnlyDictionary<string, IdentityMap> maps, IReadOnlySet<string> mapNames, MistakeList mistakes)
{
    private static readonly Dictionary<string, AccessMethod> Methods = new()
    {
        ["scram"] = AccessMethod.Scram,
        ["cert"] = AccessMethod.Certificate,
        ["scram+cert"] = AccessMethod.ScramAndCertificate,
        ["reject"] = AccessMethod.Reject,
    };

    public List<AccessRule> Rules(SettingsNode access)
    {
        var rules = new List<(AccessRule? Rule, SettingsNode Node)>();
        foreach (var node in Shape.Array(access, mistakes) ?? [])
            rules.Add((Rule(node), node));
        if (access.Kind == JsonValueKind.Array && access.Items.Count == 0)
            mistakes.Warn(access.Line, access.Path, "is empty: nobody can log in");
        for (var later = 1; later < rules.Count; later++)
        {
            var earlier = rules.FindIndex(rule => rule.Rule is not null && rules[later].Rule is { } other && rule.Rule.Covers(other));
            if (earlier >= 0 && earlier < later)
                mistakes.Warn(rules[later].Node.Line, rules[later].Node.Path, $"is never reached: {rules[earlier].Node.Path} matches all of it before");
        }

        return [.. rules.Select(rule => rule.Rule).OfType<AccessRule>()];
    }

    private AccessRule? Rule(SettingsNode node)
    {
        if (Shape.Object(node, mistakes, "user", "database", "address", "method", "identity", "map") is null)
            return null;
        var users = Names(node.Member("user"));
        var databases = Names(node.Member("database"));
        var addresses = Addresses(node.Member("address"));
        var method = Method(node);
        var whole = Whole(node, method);
        var map = Map(node, method);
        return users is null || databases is null || addresses is null || method is null
            ? null
            : new AccessRule(users, databases, addresses, method.Value) { IsWholeName = whole, Map = map };
    }

    private NameSet? Names(SettingsNode? node)
    {
        if (node is null)
            return NameSet.All;
        if (Shape.Texts(node, mistakes) is not { } texts)
            return null;
        var terms = new List<NameTerm>();
        foreach (var text in texts)
        {
            if (NameTerm.TryParse(text.Text, out var term, out var fault))
                terms.Add(term);
            else
                mistakes.Add(text, fault);
        }

        return terms.Count == texts.Count ? new NameSet(terms) : null;
    }

    private AddressSet? Addresses(SettingsNode? node)
    {
        if (node is null)
            return AddressSet.All;
        if (Shape.Texts(node, mistakes) is not { } texts)
            return null;
        var ranges = new List<AddressRange>();
        foreach (var text in texts)
        {
            if (text.Text == "all")
                ranges.AddRange(AddressSet.All.Ranges);
            else if (AddressRange.TryParse(text.Text, out var range, out var fault))
                ranges.Add(range);
            else
                mistakes.Add(text, fault);
        }

        return ranges.Count >= texts.Count ? new AddressSet(ranges) : null;
    }

    private AccessMethod? Method(SettingsNode rule)
    {
        if (rule.Member("method") is not { } node)
            mistakes.Add(rule, $"has no method; say one of {string.Join(", ", Methods.Keys)}");
        else if (Shape.Text(node, mistakes) is { } text && !Methods.ContainsKey(text))
            mistakes.Add(node, $"\"{text}\" is none of {string.Join(", ", Methods.Keys)}");
        else if (node.Kind == JsonValueKind.String && Methods.TryGetValue(node.Text, out var method))
            return method;
        return null;
    }

    private bool Whole(SettingsNode rule, AccessMethod? method)
    {
        if (rule.Member("identity") is not { } node || Shape.Text(node, mistakes) is not { } text)
            return false;
        if (text is not ("cn" or "dn"))
            mistakes.Add(node, $"\"{text}\" is neither cn nor dn");
        NeedsCertificate(node, method);
        return text == "dn";
    }

    private IdentityMap? Map(SettingsNode rule, AccessMethod? method)
    {
        if (rule.Member("map") is not { } node || Shape.Text(node, mistakes) is not { } name)
            return null;
        if (!mapNames.Contains(name))
            mistakes.Add(node, $"there is no map \"{name}\" under maps");
        NeedsCertificate(node, method);
        return maps.GetValueOrDefault(name);
    }

    private void NeedsCertificate(SettingsNode node, AccessMethod? method)
    {
        if (method is AccessMethod.Scram or AccessMethod.Reject)
            mistakes.Add(node, "has no meaning without a certificate; the method must be cert or scram+cert");
    }
}
