using PgQuery;
using Sluice.Engine.DuckDb.Catalog;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;

/// <summary>Finds which relation a column is of, by the FROM clauses around it.</summary>
internal static class SourceRelations
{
    /// <param name="ancestors">The nodes above the column.</param>
    /// <param name="qualifier">What stands before the column's name; without it the FROM clause must have one relation only.</param>
    /// <returns>The name of a relation of pg_catalog, or one without a schema; null where it is another's column, or that cannot be told.</returns>
    public static string? Find(IReadOnlyList<Node> ancestors, string? qualifier)
    {
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (ancestors[i].SelectStmt is not { } select)
                continue;
            var sources = select.FromClause.SelectMany(Sources).ToArray();
            if (qualifier is null)
                return sources is [{ RangeVar: { } only }] ? Name(only) : null;
            if (Array.Find(sources, source => NameOf(source) == qualifier) is { } found)
                return found.RangeVar is { } relation ? Name(relation) : null;
        }

        return null;
    }

    private static string? Name(RangeVar relation) => relation.Schemaname is "" or PgNodes.Catalog or PgSchemas.Catalog ? relation.Relname : null;

    private static IEnumerable<Node> Sources(Node source) => source.JoinExpr is { Alias: null } join
        ? Sources(join.Larg).Concat(Sources(join.Rarg))
        : [source];

    private static string? NameOf(Node source) => source.NodeCase switch
    {
        Node.NodeOneofCase.RangeVar => source.RangeVar.Alias?.Aliasname ?? source.RangeVar.Relname,
        Node.NodeOneofCase.RangeSubselect => source.RangeSubselect.Alias?.Aliasname,
        Node.NodeOneofCase.RangeFunction => source.RangeFunction.Alias?.Aliasname,
        Node.NodeOneofCase.JoinExpr => source.JoinExpr.Alias?.Aliasname,
        _ => null,
    };
}
