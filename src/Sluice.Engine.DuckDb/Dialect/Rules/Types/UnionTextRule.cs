using PgQuery;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A column of UNION and its kin that is varchar in the first query stays so beside texts (manual, 10.5), without a length unless all have the same.</summary>
internal sealed class UnionTextRule : IRule
{
    private const string Unlimited = AliasType.Prefix + LimitedTypes.VarChar;

    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (ancestors.Count > 0 || node.SelectStmt.Op is SetOperation.SetopNone or SetOperation.Undefined)
            return null;
        var arms = new List<SelectStmt>();
        Collect(node.SelectStmt, arms);
        var changed = false;
        for (var i = 0; i < arms[0].TargetList.Count; i++)
            changed |= Column(arms, i);
        return changed ? node : null;
    }

    private static bool Column(List<SelectStmt> arms, int at)
    {
        if (arms.Exists(arm => arm.TargetList.Count <= at) || Type(arms[0].TargetList[at]) is not { } first)
            return false;
        foreach (var arm in arms)
        {
            var type = Type(arm.TargetList[at]);
            if (type is null && !IsText(arm.TargetList[at].ResTarget.Val))
                return false;
            if (type != first)
                first = Unlimited;
        }

        foreach (var arm in arms)
            arm.TargetList[at].ResTarget.Val = PgNodes.Cast(arm.TargetList[at].ResTarget.Val, first);
        return true;
    }

    private static string? Type(Node target) =>
        ResultTypeRule.Shown(target.ResTarget.Val) is { } type && type.StartsWith(Unlimited, StringComparison.Ordinal) ? type : null;

    private static bool IsText(Node value) =>
        UnknownLiteral.Is(value)
        || (value.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name is "text" or LimitedTypes.VarChar);

    private static void Collect(SelectStmt select, List<SelectStmt> arms)
    {
        if (select.Larg is null)
        {
            arms.Add(select);
            return;
        }

        Collect(select.Larg, arms);
        Collect(select.Rarg, arms);
    }
}
