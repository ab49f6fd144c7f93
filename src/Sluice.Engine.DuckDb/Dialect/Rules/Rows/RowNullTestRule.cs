using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>A row IS NULL when all its fields are, and IS NOT NULL when none is (manual, 9.2); DuckDB asks for the struct itself.</summary>
internal sealed class RowNullTestRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.NullTest;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var test = node.NullTest;
        if (test.Arg.RowExpr is not { Args.Count: > 0 } row)
            return null;
        Node[] tests = [.. row.Args.Select(field => new Node { NullTest = new NullTest { Arg = field, Nulltesttype = test.Nulltesttype } })];
        return tests.Length == 1 ? tests[0] : PgNodes.And(tests);
    }
}
