using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>GREATEST, LEAST and COALESCE of NULLs alone are text, as unknown constants of one kind are (manual, 10.5); DuckDB makes an integer of them.</summary>
internal sealed class NullArgumentsRule(Kind kind) : IRule
{
    public Kind Kind => kind;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var arguments = node.NodeCase == Kind.MinMaxExpr ? node.MinMaxExpr.Args : node.CoalesceExpr.Args;
        if (!arguments.All(argument => argument is { NodeCase: Kind.AConst, AConst.Isnull: true }))
            return null;
        arguments[0] = PgNodes.Cast(arguments[0], "text");
        return node;
    }
}
