using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>TABLESAMPLE BERNOULLI (10) takes a percentage (manual, SELECT); DuckDB takes a number for a count of rows, so a filter by chance stands for it.</summary>
internal sealed class SampleRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeTableSample;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var sample = node.RangeTableSample;
        if (sample.Args.Count != 1 || sample.Repeatable is not null || sample.Relation.RangeVar is not { } relation)
            return null;
        var all = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        var star = new ColumnRef();
        star.Fields.Add(new Node { AStar = new A_Star() });
        all.TargetList.Add(new Node { ResTarget = new ResTarget { Val = new Node { ColumnRef = star } } });
        var alias = relation.Alias ?? new Alias { Aliasname = relation.Relname };
        var bare = relation.Clone();
        bare.Alias = null;
        all.FromClause.Add(new Node { RangeVar = bare });
        all.WhereClause = PgNodes.Operator("<", PgNodes.Operator("*", PgNodes.Call("random"), PgNodes.Constant(100)), sample.Args[0]);
        return new Node { RangeSubselect = new RangeSubselect { Subquery = new Node { SelectStmt = all }, Alias = alias } };
    }
}
