using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>ORDER BY x USING &gt; names the operator that goes before another (manual, SELECT): "less than" is ASC, "greater than" DESC.</summary>
internal sealed class OrderUsingRule : IRule
{
    public Kind Kind => Kind.SortBy;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var sort = node.SortBy;
        if (sort.UseOp.Count == 0)
            return null;
        sort.SortbyDir = sort.UseOp[^1].String.Sval switch
        {
            "<" => SortByDir.SortbyAsc,
            ">" => SortByDir.SortbyDesc,
            var other => throw (PgError.Error(SqlStates.WrongObjectType, $"operator {other} is not a valid ordering operator") with
            {
                Hint = "Ordering operators must be \"<\" or \">\" members of btree operator families.",
            }).ToException(),
        };
        sort.UseOp.Clear();
        return node;
    }
}
