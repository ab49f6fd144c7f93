using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Functions that macros of the catalogs call and only a server answers. An engine without one has a session without settings.</summary>
internal static class ServerFunctions
{
    private static readonly SystemFunction[] Silent =
    [
        new("pg_fn_current_setting", [TypeKind.Text], TypeKind.Text, (_, _) => null),
        new("pg_fn_current_setting", [TypeKind.Text, TypeKind.Bool], TypeKind.Text, (_, _) => null),
        new("pg_fn_set_config", [TypeKind.Text, TypeKind.Text, TypeKind.Bool], TypeKind.Text, (_, _) => null),
        new("pg_fn_client_encoding", [], TypeKind.Text, (_, _) => "UTF8"),
        new("pg_fn_current_schema", [], TypeKind.Text, (_, _) => "public"),
        new("pg_fn_current_schemas", [TypeKind.Bool], TypeKind.Text, (_, arguments) => arguments[0] is true ? "{pg_catalog,public}" : "{public}"),
        new("pg_fn_statement_timestamp", [], TypeKind.TimestampTz, (_, _) => null),
        new("pg_fn_clock_timestamp", [], TypeKind.TimestampTz, (_, _) => TimeProvider.System.GetUtcNow()),
    ];

    /// <summary>The given functions, and a silent one for each name that is not among them.</summary>
    public static IReadOnlyList<SystemFunction> Complete(IReadOnlyList<SystemFunction> given) =>
        [.. given, .. Silent.Where(silent => !given.Any(function => function.Name == silent.Name))];
}
