using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>
/// HAVING knows the columns of FROM, not the names of the select list (manual, SELECT). DuckDB says of a name it does not know there that
/// it must be grouped; whether there is such a column, the same FROM tells.
/// </summary>
internal sealed class HavingColumns(Planner planner)
{
    /// <returns>What PostgreSQL says of a name in HAVING that is no column; null for any other error.</returns>
    public PgError? Missing(string sql, PgErrorException error)
    {
        if (error.Error.SqlState != SqlStates.GroupingError || SqlParser.Parse(sql).SelectStmt is not { HavingClause: { } having, Op: SetOperation.SetopNone } select)
            return null;
        var finder = new Finder();
        finder.Rewrite(having);
        return finder.Columns.Select(column => Missing(sql, select, column)).FirstOrDefault(missing => missing is not null);
    }

    private PgError? Missing(string sql, SelectStmt select, ColumnRef column)
    {
        var probe = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default, WithClause = select.WithClause };
        probe.TargetList.Add(new Node { ResTarget = new ResTarget { Val = new Node { ColumnRef = column } } });
        probe.FromClause.Add(select.FromClause);
        try
        {
            planner.Plan(new QueryText(SqlParser.Write(new Node { SelectStmt = probe.Clone() }), [])).Prepared.Dispose();
            return null;
        }
        catch (PgErrorException e) when (e.Error.SqlState == SqlStates.UndefinedColumn)
        {
            return e.Error with { Position = PositionMap.Same(sql).FromBytes(column.Location) };
        }
        catch (PgErrorException)
        {
            // Then the first error is the one to tell.
            return null;
        }
    }

    private sealed class Finder : TreeRewriter
    {
        public List<ColumnRef> Columns { get; } = [];

        protected override Node Visit(Node node)
        {
            if (node.NodeCase == Kind.ColumnRef && !Ancestors.Any(above => above.NodeCase == Kind.SelectStmt))
                Columns.Add(node.ColumnRef);
            return node;
        }
    }
}
