using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>CASE WHEN takes a truth value (manual, 9.18).</summary>
internal sealed class CaseConditionCheck : ICheck
{
    public Kind Kind => Kind.CaseExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors) => node.CaseExpr.Arg is not null
        ? null
        : node.CaseExpr.Args.Select(arm => BooleanOperand.Find(arm.CaseWhen?.Expr, "CASE/WHEN")).FirstOrDefault(fault => fault is not null);
}
