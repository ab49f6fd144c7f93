using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Functions that return sets have no meaning in conditions, CASE and aggregates (manual, 38.5.9); DuckDB makes lists of them.</summary>
internal sealed class SetReturningCheck : ICheck
{
    private static readonly HashSet<string> SetReturning = ["generate_series", "unnest", "generate_subscripts"];

    private static readonly HashSet<string> Aggregates = ["sum", "count", "avg", "min", "max", "string_agg", "array_agg", "bool_and", "bool_or"];

    public Kind Kind => Kind.FuncCall;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        if (!PgNodes.IsBuiltIn(node.FuncCall.Funcname, out var name) || !SetReturning.Contains(name))
            return null;
        var below = node;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (Place(ancestors[i], below) is { } place)
                return new CheckFault(SqlStates.FeatureNotSupported, place, node.FuncCall.Location);
            // A subquery is a world of its own.
            if (ancestors[i].NodeCase is Kind.SelectStmt or Kind.RangeFunction)
                return null;
            below = ancestors[i];
        }

        return null;
    }

    /// <returns>What is said of a set where <paramref name="below"/> stands; null where it may be.</returns>
    private static string? Place(Node node, Node below) => node.NodeCase switch
    {
        Kind.CaseExpr or Kind.CaseWhen => "set-returning functions are not allowed in CASE",
        Kind.CoalesceExpr => "set-returning functions are not allowed in COALESCE",
        Kind.FuncCall when PgNodes.IsBuiltIn(node.FuncCall.Funcname, out var name) && node.FuncCall.Over is null && Aggregates.Contains(name) =>
            "aggregate function calls cannot contain set-returning function calls",
        Kind.SelectStmt when ReferenceEquals(node.SelectStmt.WhereClause, below) => "set-returning functions are not allowed in WHERE",
        Kind.SelectStmt when ReferenceEquals(node.SelectStmt.HavingClause, below) => "set-returning functions are not allowed in HAVING",
        Kind.SelectStmt when ReferenceEquals(node.SelectStmt.LimitCount, below) => "set-returning functions are not allowed in LIMIT",
        _ => null,
    };
}
