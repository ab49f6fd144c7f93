using System.Collections.Concurrent;
using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Who may log in, as pg_authid's view reads it: pg_login_roles.</summary>
/// <param name="names">The names the server knows; who asks is added, since a certificate or a rule may have let another name in.</param>
internal sealed class LoginRoles(Func<IEnumerable<string>> names)
{
    public const string Name = "pg_login_roles";

    private readonly ConcurrentDictionary<int, string> _users = new();

    public SystemRelation Relation => new(Name, [new("oid", TypeKind.Int64), new("rolname", TypeKind.Text)], Rows);

    public void Add(int processId, string user) => _users[processId] = user;

    public void Forget(int processId) => _users.TryRemove(processId, out _);

    private object?[][] Rows(int caller)
    {
        var all = names().ToHashSet(StringComparer.Ordinal);
        if (_users.TryGetValue(caller, out var own))
            all.Add(own);
        return [.. LakeOids.Give(all).Select(role => new object?[] { (long)role.Value, role.Key }).OrderBy(row => (string)row[1]!, StringComparer.Ordinal)];
    }
}
