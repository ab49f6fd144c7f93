using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>LIMIT and OFFSET know no row, so no column (manual, SELECT).</summary>
internal sealed class LimitCheck : ICheck
{
    public Kind Kind => Kind.ColumnRef;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var below = node;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (ancestors[i].NodeCase == Kind.SelectStmt)
            {
                var select = ancestors[i].SelectStmt;
                var clause = ReferenceEquals(select.LimitCount, below) ? "LIMIT" : ReferenceEquals(select.LimitOffset, below) ? "OFFSET" : null;
                return clause is null
                    ? null
                    : new CheckFault(EngineSqlStates.InvalidColumnReference, $"argument of {clause} must not contain variables", node.ColumnRef.Location);
            }

            below = ancestors[i];
        }

        return null;
    }
}
