using PgQuery;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Names;

/// <summary>
/// A column's alias is known to ORDER BY and GROUP BY only, and there not inside expressions (manual, 7.5 and SELECT); DuckDB knows it
/// everywhere. Where an outermost query has the name elsewhere, its alias is taken away: then the name is a table's column or an error.
/// </summary>
internal static class AliasScope
{
    /// <returns>Whether an alias was taken away.</returns>
    public static bool Narrow(Node statement)
    {
        if (statement.SelectStmt is not { Op: SetOperation.SetopNone } select)
            return false;
        var changed = false;
        foreach (var target in select.TargetList.Select(target => target.ResTarget))
        {
            var name = target.Name;
            if (name.Length == 0 || target.Val.ColumnRef?.Fields[^1].String?.Sval == name || !IsUsed(select, target, name) || IsGrouped(select, name))
                continue;
            target.Name = TargetNames.Unknown + name;
            foreach (var sort in select.SortClause.Where(sort => IsBare(sort.SortBy.Node, name)))
                sort.SortBy.Node.ColumnRef.Fields[0].String.Sval = target.Name;
            changed = true;
        }

        return changed;
    }

    private static bool IsUsed(SelectStmt select, ResTarget own, string name)
    {
        var finder = new ColumnFinder(name);
        finder.Look(select.WhereClause);
        finder.Look(select.HavingClause);
        foreach (var target in select.TargetList)
        {
            if (!ReferenceEquals(target.ResTarget, own))
                finder.Look(target.ResTarget.Val);
        }

        foreach (var sort in select.SortClause)
        {
            if (!IsBare(sort.SortBy.Node, name))
                finder.Look(sort.SortBy.Node);
        }

        return finder.IsFound;
    }

    private static bool IsGrouped(SelectStmt select, string name) =>
        select.GroupClause.Any(group => IsBare(group, name) || group.NodeCase == Kind.GroupingSet) || select.DistinctClause.Any(item => IsBare(item, name));

    private static bool IsBare(Node node, string name) => node.ColumnRef is { Fields.Count: 1 } column && column.Fields[0].String?.Sval == name;

    private sealed class ColumnFinder(string name) : TreeRewriter
    {
        public bool IsFound { get; private set; }

        public void Look(Node? expression)
        {
            if (expression is not null)
                Rewrite(expression);
        }

        protected override Node Visit(Node node)
        {
            IsFound |= IsBare(node, name);
            return node;
        }
    }
}
