using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>ARRAY[] needs a type, and the rows of a matrix one length (manual, 4.2.12); DuckDB makes integers of the one and a ragged list of the other.</summary>
internal sealed class ArrayCheck : ICheck
{
    public Kind Kind => Kind.AArrayExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var elements = node.AArrayExpr.Elements;
        if (elements.Count == 0)
        {
            return ancestors.Count > 0 && ancestors[^1].NodeCase is Kind.TypeCast or Kind.AArrayExpr
                ? null
                : new CheckFault(SqlStates.IndeterminateDatatype, "cannot determine type of empty array", node.AArrayExpr.Location)
                {
                    Hint = "Explicitly cast to the desired type, for example ARRAY[]::integer[].",
                };
        }

        var lengths = elements.Where(element => element.NodeCase == Kind.AArrayExpr).Select(element => element.AArrayExpr.Elements.Count).Distinct().Count();
        return lengths > 1
            ? new CheckFault(SqlStates.ArraySubscriptError, "multidimensional arrays must have array expressions with matching dimensions")
            : null;
    }
}
