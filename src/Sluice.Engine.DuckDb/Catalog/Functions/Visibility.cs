using Sluice.Engine.DuckDb.Catalog.Names;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>Whether an object can be named without its schema.</summary>
internal static class Visibility
{
    /// <param name="type">The reg type of such objects.</param>
    /// <returns>Null where there is none of that OID.</returns>
    public static bool? Of(string type, uint oid, NameScope scope) => type switch
    {
        "regclass" => scope.Relation(oid) is null ? null : scope.IsVisibleRelation(oid),
        "regtype" => scope.Shared.Types.Find(oid) is { } found ? scope.Type(null, found.Name) == oid : null,
        "regprocedure" => Signed(scope.Shared.Functions, oid, scope),
        "regoperator" => Signed(scope.Shared.Operators, oid, scope),
        "regcollation" => Named(scope.Shared.Collations, oid, scope),
        "regconfig" => Named(scope.Shared.Configurations, oid, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static bool? Named(NameTable table, uint oid, NameScope scope) =>
        table.Find(oid) is { } found ? scope.Find(table, null, found.Name) == oid : null;

    private static bool? Signed(SignedTable table, uint oid, NameScope scope)
    {
        if (table.Find(oid) is not { } found)
            return null;
        var named = table.Named(scope.Path, found.Name).FindAll(other => other.Arguments.SequenceEqual(found.Arguments));
        return scope.Path.SelectMany(schema => named.Where(other => other.Schema == schema)).FirstOrDefault()?.Oid == oid;
    }
}
