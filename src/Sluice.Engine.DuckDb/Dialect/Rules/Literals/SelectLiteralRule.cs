using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>
/// A column of UNION or VALUES is of one type, which quoted constants take from the others (manual, 10.5); a NULL that nothing gives a
/// type is text (10.6), not INTEGER as in DuckDB.
/// </summary>
internal sealed class SelectLiteralRule : IRule
{
    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        var changed = false;
        if (select.ValuesLists.Count > 0)
            changed = ResolveValues(select);
        else if (IsOutermost(ancestors))
            changed = ResolveArms(select);
        return changed ? node : null;
    }

    private static bool IsOutermost(IReadOnlyList<Node> ancestors) =>
        ancestors.Count == 0 || ancestors[^1] is not { NodeCase: Kind.SelectStmt } parent || parent.SelectStmt.Op == SetOperation.SetopNone;

    private static bool ResolveValues(SelectStmt select)
    {
        var rows = select.ValuesLists.Select(row => row.List.Items).ToList();
        var changed = false;
        for (var column = 0; column < rows.Min(row => row.Count); column++)
        {
            List<Node> values = [.. rows.Select(row => row[column])];
            if (!UnknownLiteral.Resolve(values))
                continue;
            changed = true;
            for (var row = 0; row < rows.Count; row++)
                rows[row][column] = values[row];
        }

        return changed;
    }

    private static bool ResolveArms(SelectStmt select)
    {
        var arms = new List<SelectStmt>();
        Collect(select, arms);
        if (arms.Any(arm => arm.TargetList.Count == 0 || arm.TargetList.Any(Checks.OutputColumns.IsStar)))
            return false;
        var changed = false;
        for (var column = 0; column < arms.Min(arm => arm.TargetList.Count); column++)
        {
            List<Node> values = [.. arms.Select(arm => arm.TargetList[column].ResTarget.Val)];
            if (arms.Count > 1 && UnknownLiteral.Resolve(values))
                changed = true;
            else if (arms.Count > 1 && values.Exists(value => value.NodeCase == Kind.ColumnRef))
                changed |= MakePlain(values);
            else if (values.TrueForAll(IsNull))
                changed |= MakeText(values);
            for (var arm = 0; arm < arms.Count; arm++)
                arms[arm].TargetList[column].ResTarget.Val = values[arm];
        }

        return changed;
    }

    private static void Collect(SelectStmt select, List<SelectStmt> arms)
    {
        if (select.Op == SetOperation.SetopNone)
        {
            arms.Add(select);
            return;
        }

        Collect(select.Larg, arms);
        Collect(select.Rarg, arms);
    }

    private static bool IsNull(Node node) => node is { NodeCase: Kind.AConst, AConst.Isnull: true };

    // Beside a column of unknown type a number suits both a column of numbers and one of text.
    private static bool MakePlain(List<Node> values)
    {
        var changed = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (!UnknownLiteral.Is(values[i]) || UnknownLiteral.Plain(values[i].AConst.Sval.Sval) is not { AConst.Ival: not null } number)
                continue;
            values[i] = number;
            changed = true;
        }

        return changed;
    }

    private static bool MakeText(List<Node> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var type = new TypeName { Names = { PgNodes.Text("text") }, Typemod = -1 };
            values[i] = new Node { TypeCast = new TypeCast { Arg = values[i], TypeName = type, Location = values[i].AConst.Location } };
        }

        return true;
    }
}
