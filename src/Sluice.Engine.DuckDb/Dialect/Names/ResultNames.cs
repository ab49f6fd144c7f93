using Google.Protobuf.Collections;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Names;

/// <summary>
/// PostgreSQL's names of a statement's columns, taken from its own tree and put over those of the plan, so that the text need not change
/// for them. A star stands for a number of columns that only the plan knows: names are counted from both ends.
/// </summary>
/// <param name="Leading">Before the first star; a null is left to the plan.</param>
/// <param name="Trailing">After the last star; null when there is none.</param>
internal sealed record ResultNames(IReadOnlyList<string?> Leading, IReadOnlyList<string?>? Trailing)
{
    public static ResultNames None { get; } = new([], []);

    /// <summary>Whether the query has no columns, so that the plan's only stands for the rows (manual, 7.3.1).</summary>
    public bool HasNoColumns { get; init; }

    /// <summary>
    /// Whether they are the same where the plan is of a query around the statement, whose columns are not called alike: none that is left
    /// to the plan may be called as another, so there is no star, or it is alone and of one relation.
    /// </summary>
    public bool HoldInside { get; private init; }

    /// <param name="statement">As the client sent it, before any rule.</param>
    public static ResultNames Of(Node statement) => statement.NodeCase switch
    {
        Kind.SelectStmt => Of(statement.SelectStmt),
        Kind.InsertStmt => Of(statement.InsertStmt.ReturningList),
        Kind.UpdateStmt => Of(statement.UpdateStmt.ReturningList),
        Kind.DeleteStmt => Of(statement.DeleteStmt.ReturningList),
        _ => None,
    };

    public ResultColumn[] Over(ResultColumn[] columns)
    {
        if (HasNoColumns)
            return [];
        var trailing = Trailing ?? [];
        if (Trailing is null ? columns.Length != Leading.Count : columns.Length < Leading.Count + trailing.Count)
            return columns;
        for (var i = 0; i < Leading.Count; i++)
            columns[i] = Named(columns[i], Leading[i]);
        for (var i = 0; i < trailing.Count; i++)
            columns[^(i + 1)] = Named(columns[^(i + 1)], trailing[^(i + 1)]);
        return columns;
    }

    /// <summary>Whether a target stands for a number of columns that only a plan tells.</summary>
    public static bool IsStar(ResTarget target) => target.Val?.NodeCase switch
    {
        Kind.ColumnRef => target.Val.ColumnRef.Fields[^1].NodeCase == Kind.AStar,
        Kind.AIndirection => target.Val.AIndirection.Indirection[^1].NodeCase == Kind.AStar,
        // DuckDB's COLUMNS('…').
        Kind.FuncCall => target.Val.FuncCall.Funcname[^1].String.Sval == "columns",
        _ => false,
    };

    private static ResultNames Of(SelectStmt select)
    {
        while (select.Larg is { } left)
            select = left;
        return select.ValuesLists.Count > 0
            ? new ResultNames([.. Enumerable.Range(1, select.ValuesLists[0].List.Items.Count).Select(TargetNames.Column)], Trailing: null)
            : Of(select.TargetList) with { HasNoColumns = select.TargetList.Count == 0, HoldInside = AreApart(select) || IsStarOfOne(select) };
    }

    // A column that is called as its relation calls it must be the only one of that name.
    private static bool AreApart(SelectStmt select)
    {
        var columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var others = new List<string>();
        foreach (var target in select.TargetList.Select(target => target.ResTarget))
        {
            if (IsStar(target))
                return false;
            if (TargetNames.Of(target) is { } own)
                others.Add(own);
            else if (target.Val?.ColumnRef?.Fields[^1].String is not { } column || !columns.Add(column.Sval))
                return false;
        }

        return select.TargetList.Count > 0 && !others.Exists(columns.Contains);
    }

    private static bool IsStarOfOne(SelectStmt select) =>
        select.TargetList is [{ ResTarget: var only }] && only.Val?.NodeCase == Kind.ColumnRef && IsStar(only)
        && select.FromClause is [{ NodeCase: not Kind.JoinExpr }];

    private static ResultNames Of(RepeatedField<Node> targets)
    {
        var first = 0;
        while (first < targets.Count && !IsStar(targets[first].ResTarget))
            first++;
        var names = targets.Take(first).Select(target => TargetNames.Of(target.ResTarget)).ToArray();
        if (first == targets.Count)
            return new ResultNames(names, Trailing: null);
        var last = targets.Count - 1;
        while (!IsStar(targets[last].ResTarget))
            last--;
        return new ResultNames(names, [.. targets.Skip(last + 1).Select(target => TargetNames.Of(target.ResTarget))]);
    }

    private static ResultColumn Named(ResultColumn column, string? name) => name is null || name == column.Name ? column : column with { Name = name };
}
