using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Tables;

/// <summary>SELECT … INTO TEMP t is CREATE TEMP TABLE t AS SELECT …: DuckDB has no INTO. Tableau probes for temporary tables with it.</summary>
internal sealed class SelectIntoRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count > 0)
            return null;
        // In a set operation it stands in the first arm.
        var select = node.SelectStmt;
        while (select.IntoClause is null && select.Larg is not null)
            select = select.Larg;
        if (select.IntoClause is not { } into)
            return null;
        select.IntoClause = null;
        TemporarySchema.Mark(into.Rel);
        return new Node { CreateTableAsStmt = new CreateTableAsStmt { Query = node, Into = into, Objtype = ObjectType.ObjectTable } };
    }
}
