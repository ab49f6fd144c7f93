using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Checks;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Applies the rules to one statement's tree, bottom up, where the gate lets it pass.</summary>
internal sealed class RuleRunner(TreeGate gate) : TreeRewriter
{
    /// <summary>Whether a rule changed anything.</summary>
    public bool HasChanged { get; private set; }

    protected override void Enter(Node node)
    {
        gate.Check(node);
        StatementChecks.Check(node, Ancestors, gate.Sql);
        foreach (var rule in RuleSet.For(node.NodeCase))
            HasChanged |= rule.Enter(node);
    }

    protected override Node Visit(Node node)
    {
        foreach (var rule in RuleSet.For(node.NodeCase))
        {
            if (rule.Apply(node, Ancestors) is not { } replaced)
                continue;
            HasChanged = true;
            if (replaced.FuncCall is { Location: 0 } call)
                call.Location = PlaceOf(node);
            if (replaced.NodeCase != node.NodeCase)
                return replaced;
            node = replaced;
        }

        return node;
    }

    // A call that stands for something stands where that stood.
    private static int PlaceOf(Node node) => node.NodeCase switch
    {
        Node.NodeOneofCase.FuncCall => node.FuncCall.Location,
        Node.NodeOneofCase.AExpr => node.AExpr.Location,
        Node.NodeOneofCase.TypeCast => node.TypeCast.Location,
        Node.NodeOneofCase.SqlvalueFunction => node.SqlvalueFunction.Location,
        _ => 0,
    };
}
