using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>DISTINCT can be ordered by what it keeps only (manual, SELECT); DuckDB would order by a row of its choice. Looks at plain columns.</summary>
internal sealed class DistinctOrderCheck : ICheck
{
    public Kind Kind => Kind.SelectStmt;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        if (select.DistinctClause.Count == 0 || select.SortClause.Count == 0 || select.Op != SetOperation.SetopNone)
            return null;
        // DISTINCT without ON is a list of one empty node.
        return select.DistinctClause[0].NodeCase == Kind.None ? Distinct(select) : DistinctOn(select);
    }

    private static CheckFault? Distinct(SelectStmt select)
    {
        if (select.TargetList.Any(OutputColumns.IsStar))
            return null;
        var kept = select.TargetList
            .SelectMany(target => new[] { target.ResTarget.Name, OutputColumns.ColumnName(target.ResTarget.Val) })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var key in select.SortClause.Select(key => key.SortBy.Node))
        {
            if (OutputColumns.ColumnName(key) is { } name && !kept.Contains(name))
            {
                return new CheckFault(
                    EngineSqlStates.InvalidColumnReference, "for SELECT DISTINCT, ORDER BY expressions must appear in select list", key.ColumnRef.Location);
            }
        }

        return null;
    }

    private static CheckFault? DistinctOn(SelectStmt select)
    {
        var on = Names(select.DistinctClause);
        if (on.Contains(null))
            return null;
        foreach (var key in select.SortClause.Select(key => key.SortBy.Node).Take(on.Count))
        {
            if (OutputColumns.ColumnName(key) is not { } name)
                return null;
            if (!on.Contains(name) && !on.Contains(Renamed(select.TargetList, name)))
            {
                return new CheckFault(
                    EngineSqlStates.InvalidColumnReference,
                    "SELECT DISTINCT ON expressions must match initial ORDER BY expressions",
                    select.DistinctClause[0].ColumnRef.Location);
            }
        }

        return null;
    }

    private static HashSet<string?> Names(RepeatedField<Node> columns) => [.. columns.Select(OutputColumns.ColumnName)];

    /// <summary>The column that an output name stands for.</summary>
    private static string? Renamed(RepeatedField<Node> targets, string name) =>
        targets.Where(target => target.ResTarget.Name == name).Select(target => OutputColumns.ColumnName(target.ResTarget.Val)).FirstOrDefault() ?? name;
}
