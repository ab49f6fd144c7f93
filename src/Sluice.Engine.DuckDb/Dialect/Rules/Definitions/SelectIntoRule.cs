using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Definitions;

/// <summary>SELECT … INTO [TEMP] name makes a table (manual, SELECT INTO), which DuckDB knows as CREATE TABLE AS only.</summary>
internal sealed class SelectIntoRule : IRule
{
    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count > 0 || First(node.SelectStmt) is not { IntoClause: { } into } first)
            return null;
        first.IntoClause = null;
        return new Node { CreateTableAsStmt = new CreateTableAsStmt { Into = into, Query = node, Objtype = ObjectType.ObjectTable, IsSelectInto = false } };
    }

    // Of a set operation it is the first SELECT that says where its rows go.
    private static SelectStmt First(SelectStmt select)
    {
        while (select.Larg is { } left)
            select = left;
        return select;
    }
}
