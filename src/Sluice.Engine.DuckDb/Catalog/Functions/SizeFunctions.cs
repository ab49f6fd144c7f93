using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>pg_relation_size and its kin (manual, 9.27.8), in bytes of files.</summary>
internal static class SizeFunctions
{
    private const string LakeSchema = "public";

    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        new("pg_fn_relation_size", [TypeKind.Int64], TypeKind.Int64, (caller, values) =>
            values[0] is long oid && views.ScopeOf(caller).Relation(NameFunctions.Oid(oid)) is { } relation
                ? relation.Schema == LakeSchema ? views.Sizes.Of(relation.Name) : 0L
                : null),
        new("pg_fn_lake_size", [], TypeKind.Int64, (_, _) => views.Sizes.All),
    ];
}
