using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>What a server answers for a session, where there is no server: the catalog's macros cannot be made without.</summary>
internal static class SessionAnswers
{
    public static readonly IReadOnlyList<SystemFunction> All =
    [
        new("pg_fn_current_setting", [TypeKind.Text], TypeKind.Text, (_, _) => ""),
        new("pg_fn_current_setting", [TypeKind.Text, TypeKind.Bool], TypeKind.Text, (_, _) => ""),
        new("pg_fn_set_config", [TypeKind.Text, TypeKind.Text, TypeKind.Bool], TypeKind.Text, (_, arguments) => arguments[1]),
        new("pg_fn_current_schema", [], TypeKind.Text, (_, _) => "public"),
        new("pg_fn_client_encoding", [], TypeKind.Text, (_, _) => "UTF8"),
        new("pg_fn_current_schemas", [TypeKind.Bool], TypeKind.Text, (_, _) => "{pg_catalog,public}"),
    ];
}
