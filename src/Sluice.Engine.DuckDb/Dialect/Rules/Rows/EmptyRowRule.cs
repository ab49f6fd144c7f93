using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>ROW() is a record of no columns (manual, 4.2.13); DuckDB's structs have one at least, so its text stands for it.</summary>
internal sealed class EmptyRowRule : IRule
{
    public Kind Kind => Kind.RowExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) =>
        node.RowExpr.Args.Count == 0 ? PgNodes.Cast(PgNodes.Constant("()"), "pg_record") : null;
}
