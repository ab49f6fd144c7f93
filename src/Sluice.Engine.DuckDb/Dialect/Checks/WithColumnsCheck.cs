using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>A WITH query may not be given more names than it has columns (manual, SELECT); DuckDB forgets the rest.</summary>
internal sealed class WithColumnsCheck : ICheck
{
    public Kind Kind => Kind.CommonTableExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var with = node.CommonTableExpr;
        if (with.Aliascolnames.Count == 0 || ColumnCount(with.Ctequery?.SelectStmt) is not { } count || count >= with.Aliascolnames.Count)
            return null;
        return new CheckFault(
            EngineSqlStates.InvalidColumnReference,
            $"WITH query \"{with.Ctename}\" has {count} columns available but {with.Aliascolnames.Count} columns specified",
            with.Location);
    }

    /// <returns>Null where only the tables know.</returns>
    private static int? ColumnCount(SelectStmt? select)
    {
        while (select?.Larg is { } left)
            select = left;
        if (select is null)
            return null;
        if (select.ValuesLists.Count > 0)
            return select.ValuesLists[0].List?.Items.Count;
        return select.TargetList.Any(OutputColumns.IsStar) ? null : select.TargetList.Count;
    }
}
