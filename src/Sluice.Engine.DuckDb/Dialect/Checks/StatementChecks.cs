using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>All checks, by the kind of node they look at.</summary>
internal static class StatementChecks
{
    private static readonly Dictionary<Node.NodeOneofCase, ICheck[]> ByKind = new ICheck[]
    {
        new ArrayCheck(),
        new BooleanOperandCheck(),
        new ClauseConditionCheck(),
        new CallCheck(),
        new SetReturningCheck(),
        new WithColumnsCheck(),
        new TableNamesCheck(),
        new LimitCheck(),
        new TargetListCheck(),
        new DistinctOrderCheck(),
        new FrameOffsetCheck(),
        new TypeModifierCheck(),
        new CastCheck(),
        new ComparisonCheck(),
        new CaseConditionCheck(),
        new JoinTypesCheck(),
        new RecursiveTypesCheck(),
        new ArrayOperatorCheck(),
    }.GroupBy(check => check.Kind).ToDictionary(group => group.Key, group => group.ToArray());

    /// <exception cref="PgErrorException">A check objects.</exception>
    public static void Check(Node node, IReadOnlyList<Node> ancestors, string sql)
    {
        if (!ByKind.TryGetValue(node.NodeCase, out var checks))
            return;
        foreach (var check in checks)
        {
            if (check.Find(node, ancestors) is { } fault)
                throw (PgError.Error(fault.SqlState, fault.Message) with { Hint = fault.Hint, Position = PositionMap.Same(sql).FromBytes(fault.Location) }).ToException();
        }
    }
}
