using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Names;

/// <summary>What PostgreSQL calls a column of a result that the statement does not name itself (manual, 7.3.2).</summary>
internal static class TargetNames
{
    public const string Unknown = "?column?";

    /// <summary>The name of one column; null where it is to be looked up in a relation.</summary>
    public static string? Of(ResTarget target) => target.Name.Length > 0 ? target.Name : Of(target.Val);

    /// <summary>The first column's name of a query; null where it is to be looked up.</summary>
    public static string? FirstOf(SelectStmt select)
    {
        while (select.Larg is { } left)
            select = left;
        if (select.ValuesLists.Count > 0)
            return Column(1);
        return select.TargetList.Count > 0 && select.TargetList[0].ResTarget is { } first ? Of(first) : null;
    }

    /// <summary>The name of a column of VALUES, counted from 1.</summary>
    public static string Column(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column{number}");

    private static string? Of(Node? value)
    {
        if (value?.NodeCase == Kind.ColumnRef)
            return null;
        return Figure(value) is { } figured ? figured.Name : Unknown;
    }

    // A weak name (a cast's type, "case") gives way to one of what is inside it.
    private static (string? Name, bool IsStrong)? Figure(Node? node)
    {
        switch (node?.NodeCase)
        {
            case Kind.ColumnRef:
                return node.ColumnRef.Fields[^1].String is { } field ? (field.Sval, true) : null;
            case Kind.AIndirection:
                return node.AIndirection.Indirection.LastOrDefault(item => item.NodeCase == Kind.String) is { } member
                    ? (member.String.Sval, true)
                    : Figure(node.AIndirection.Arg);
            case Kind.FuncCall:
                return (node.FuncCall.Funcname[^1].String.Sval, true);
            case Kind.AExpr:
                return node.AExpr.Kind == A_Expr_Kind.AexprNullif ? ("nullif", true) : null;
            case Kind.TypeCast:
                return Figure(node.TypeCast.Arg) is { IsStrong: true } inner ? inner : (node.TypeCast.TypeName.Names[^1].String.Sval, false);
            case Kind.CollateClause:
                return Figure(node.CollateClause.Arg);
            case Kind.CaseExpr:
                return Figure(node.CaseExpr.Defresult) is { IsStrong: true } other ? other : ("case", false);
            case Kind.SubLink:
                return Figure(node.SubLink);
            default:
                return Word(node) is { } word ? (word, true) : null;
        }
    }

    private static (string? Name, bool IsStrong)? Figure(SubLink link) => link.SubLinkType switch
    {
        SubLinkType.ExistsSublink => ("exists", true),
        SubLinkType.ArraySublink => ("array", true),
        SubLinkType.ExprSublink => (FirstOf(link.Subselect.SelectStmt) ?? ColumnOf(link.Subselect.SelectStmt), true),
        _ => null,
    };

    // A scalar subquery's column is called as the subquery's own; a star's only a relation tells.
    private static string? ColumnOf(SelectStmt select)
    {
        while (select.Larg is { } left)
            select = left;
        return select.TargetList is [{ ResTarget.Val.ColumnRef: { } column }, ..] ? column.Fields[^1].String?.Sval : null;
    }

    private static string? Word(Node? node) => node?.NodeCase switch
    {
        Kind.GroupingFunc => "grouping",
        Kind.AArrayExpr => "array",
        Kind.RowExpr => "row",
        Kind.CoalesceExpr => "coalesce",
        Kind.MinMaxExpr => node.MinMaxExpr.Op == MinMaxOp.IsGreatest ? "greatest" : "least",
        Kind.SqlvalueFunction => SqlValueNames.Of(node.SqlvalueFunction.Op),
        _ => null,
    };
}
