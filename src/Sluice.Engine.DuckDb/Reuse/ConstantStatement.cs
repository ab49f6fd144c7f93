using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>Finds statements of literals alone (SELECT 1, VALUES ('a', NULL)): nothing a session can do changes what they answer.</summary>
internal static class ConstantStatement
{
    public static bool Is(Node statement) => statement.SelectStmt is { } select && IsBare(select) && (HasConstantTargets(select) || HasConstantRows(select));

    // Whatever else a SELECT may have makes it more than a list of values.
    private static bool IsBare(SelectStmt select) =>
        select is
        {
            Op: SetOperation.SetopNone or SetOperation.Undefined, All: false, GroupDistinct: false,
            IntoClause: null, WhereClause: null, HavingClause: null, WithClause: null, LimitCount: null, LimitOffset: null,
            DistinctClause.Count: 0, FromClause.Count: 0, GroupClause.Count: 0, WindowClause.Count: 0, SortClause.Count: 0, LockingClause.Count: 0,
        };

    private static bool HasConstantTargets(SelectStmt select) =>
        select.ValuesLists.Count == 0 && select.TargetList.Count > 0
        && select.TargetList.All(target => target.ResTarget is { Indirection.Count: 0, Val: { } value } && IsConstant(value));

    private static bool HasConstantRows(SelectStmt select) =>
        select.TargetList.Count == 0 && select.ValuesLists.Count > 0
        && select.ValuesLists.All(row => row.NodeCase == Kind.List && row.List.Items.All(IsConstant));

    // Bit strings are left out: their text is read by a cast.
    private static bool IsConstant(Node node) => node.NodeCase == Kind.AConst && node.AConst.ValCase != A_Const.ValOneofCase.Bsval;
}
