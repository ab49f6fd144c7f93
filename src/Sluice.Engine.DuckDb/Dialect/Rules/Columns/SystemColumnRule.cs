using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Catalog;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Columns;

/// <summary>
/// tableoid and xmin of a catalog's row (manual, 5.6): our catalogs are views, which have no system columns. xmin is one for all: nothing in
/// a catalog changes under a reader.
/// </summary>
internal sealed class SystemColumnRule : IRule
{
    public Kind Kind => Kind.ColumnRef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var fields = node.ColumnRef.Fields;
        if (fields.Count is 0 or > 2 || fields[^1].String?.Sval is not ("tableoid" or "xmin"))
            return null;
        var qualifier = fields.Count == 2 ? fields[0].String?.Sval : null;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (ancestors[i].SelectStmt is not { } select || Find(select.FromClause, qualifier) is not { } source)
                continue;
            if (source.RangeVar is not { } relation || !IsCatalog(relation))
                return null;
            return fields[^1].String.Sval == "xmin"
                ? PgNodes.Cast(PgNodes.Constant(1), "pg_xid")
                : PgNodes.Cast(PgNodes.Cast(PgNodes.Constant("pg_catalog." + relation.Relname), "pg_regclass"), "pg_oid");
        }

        return null;
    }

    /// <summary>What a FROM calls by the qualifier; without one, its only item.</summary>
    private static Node? Find(RepeatedField<Node> from, string? qualifier)
    {
        List<Node> items = [.. from.SelectMany(Leaves)];
        return qualifier is null ? items is [var only] ? only : null : items.Find(item => NameOf(item) == qualifier);
    }

    private static IEnumerable<Node> Leaves(Node source) =>
        source.JoinExpr is { Alias: null } join ? Leaves(join.Larg).Concat(Leaves(join.Rarg)) : [source];

    private static string? NameOf(Node source) => source.NodeCase switch
    {
        Kind.RangeVar => source.RangeVar.Alias?.Aliasname ?? source.RangeVar.Relname,
        Kind.RangeSubselect => source.RangeSubselect.Alias?.Aliasname,
        Kind.RangeFunction => source.RangeFunction.Alias?.Aliasname,
        Kind.JoinExpr => source.JoinExpr.Alias?.Aliasname,
        _ => null,
    };

    // The relation's name may have been rewritten already.
    private static bool IsCatalog(RangeVar relation) =>
        relation.Schemaname is PgNodes.Catalog or PgSchemas.Catalog ||
        (relation.Schemaname.Length == 0 && relation.Relname.StartsWith("pg_", StringComparison.Ordinal));
}
