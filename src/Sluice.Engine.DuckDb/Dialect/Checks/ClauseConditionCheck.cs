using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>WHERE and HAVING take no numbers (manual, 7.2.2).</summary>
internal sealed class ClauseConditionCheck : ICheck
{
    public Kind Kind => Kind.SelectStmt;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors) =>
        BooleanOperand.Find(node.SelectStmt.WhereClause, "WHERE") ?? BooleanOperand.Find(node.SelectStmt.HavingClause, "HAVING");
}
