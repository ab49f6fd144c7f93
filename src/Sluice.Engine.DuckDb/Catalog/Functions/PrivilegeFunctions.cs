using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>has_*_privilege and pg_has_role (manual, 9.27.2).</summary>
internal static class PrivilegeFunctions
{
    private static readonly string[] Memberships =
        ["USAGE", "MEMBER", "SET", "USAGE WITH ADMIN OPTION", "USAGE WITH GRANT OPTION", "MEMBER WITH ADMIN OPTION", "MEMBER WITH GRANT OPTION", "SET WITH ADMIN OPTION", "SET WITH GRANT OPTION"];

    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        // Kind of object, role, the object's OID, privileges.
        new("pg_fn_has_privilege", [TypeKind.Text, TypeKind.Text, TypeKind.Int64, TypeKind.Text], TypeKind.Bool, (caller, values) =>
        {
            var scope = views.ScopeOf(caller);
            if (values[1] is string role)
                RequireRole(role, scope, views.Find(caller));
            return values is [string kind, _, long oid, string privileges] ? Grants.Has(kind, NameFunctions.Oid(oid), privileges, scope) : null;
        }),
        // Role, the other, privileges.
        new("pg_fn_has_role", [TypeKind.Text, TypeKind.Text, TypeKind.Text], TypeKind.Bool, (caller, values) =>
        {
            var view = views.Find(caller);
            if (values is not [var asked, string other, string privileges])
                return null;
            foreach (var privilege in privileges.Split(','))
            {
                if (!Memberships.Contains(privilege.Trim().ToUpperInvariant()))
                    throw PgError.Error(SqlStates.InvalidParameterValue, $"unrecognized privilege type: \"{privilege.Trim()}\"").ToException();
            }

            var role = asked is string named ? RequireRole(named, views.ScopeOf(caller), view) : view?.User;
            // Roles have no members here.
            return role is not null && role == RequireRole(other, views.ScopeOf(caller), view);
        }),
    ];

    /// <summary>A role's name, from it or its OID; an OID that is none's stays as it is.</summary>
    private static string RequireRole(string role, NameScope scope, SessionView? view)
    {
        if (uint.TryParse(role, NumberStyles.None, CultureInfo.InvariantCulture, out var oid))
            return scope.Role(oid) ?? role;
        if (role == "public" || role == view?.User || scope.Role(role) is not null)
            return role;
        throw PgError.Error(SqlStates.UndefinedObject, $"role \"{role}\" does not exist").ToException();
    }
}
