using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>AND, OR and NOT take no numbers (manual, 9.1).</summary>
internal sealed class BooleanOperandCheck : ICheck
{
    public Kind Kind => Kind.BoolExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var place = node.BoolExpr.Boolop switch
        {
            BoolExprType.NotExpr => "NOT",
            BoolExprType.OrExpr => "OR",
            _ => "AND",
        };
        return node.BoolExpr.Args.Select(operand => BooleanOperand.Find(operand, place)).FirstOrDefault(fault => fault is not null);
    }
}
