using PgQuery;
using Sluice.Engine.Types;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Names;

/// <summary>
/// What the statement's own text says of its columns' values where DuckDB's type leaves it open: a list of lists is an array of several
/// dimensions if an array constructor made it, and a struct is a record if it is a whole row (manual, 8.15.2 and 8.16.5).
/// </summary>
internal sealed class ResultShapes
{
    private readonly HashSet<int> _matrices = [];
    private readonly HashSet<int> _rows = [];

    public static ResultShapes None { get; } = new();

    /// <param name="statement">As the client sent it, before any rule.</param>
    public static ResultShapes Of(Node statement)
    {
        if (statement.NodeCase != Kind.SelectStmt)
            return None;
        var select = statement.SelectStmt;
        while (select.Larg is { } left)
            select = left;
        var shapes = new ResultShapes();
        for (var i = 0; i < select.TargetList.Count && !ResultNames.IsStar(select.TargetList[i].ResTarget); i++)
        {
            var value = select.TargetList[i].ResTarget.Val;
            if (MakesArrays(value))
                shapes._matrices.Add(i);
            else if (value?.ColumnRef is { Fields: [{ String.Sval: { } name }] } && select.FromClause.Any(source => IsTable(source, name)))
                shapes._rows.Add(i);
        }

        return shapes;
    }

    public EngineType Of(int column, EngineType type)
    {
        if (_matrices.Contains(column) && type is { Kind: TypeKind.List, Element.Kind: TypeKind.List } && type.Leaf.Kind is not (TypeKind.Struct or TypeKind.Map or TypeKind.Union))
            return type with { IsMatrix = true };
        return _rows.Contains(column) && type.Kind == TypeKind.Struct ? type with { IsWholeRow = true } : type;
    }

    private static bool IsTable(Node source, string name) => source.NodeCase switch
    {
        Kind.RangeVar => (source.RangeVar.Alias?.Aliasname ?? source.RangeVar.Relname) == name,
        Kind.RangeSubselect => source.RangeSubselect.Alias?.Aliasname == name,
        Kind.JoinExpr => IsTable(source.JoinExpr.Larg, name) || IsTable(source.JoinExpr.Rarg, name),
        _ => false,
    };

    // An aggregate's, or a constructor's, is of arrays if its result is a list of lists at all.
    private static bool MakesArrays(Node? value) => value?.NodeCase switch
    {
        Kind.AArrayExpr => true,
        Kind.TypeCast => value.TypeCast.TypeName.ArrayBounds.Count > 0,
        Kind.SubLink => value.SubLink.SubLinkType == SubLinkType.ArraySublink,
        Kind.FuncCall => PgNodes.IsBuiltIn(value.FuncCall.Funcname, out var name) && name is "array_agg" or "array_cat" or "array_append" or "array_prepend",
        Kind.AExpr => value.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } join && join.Name[^1].String.Sval == "||" && (MakesArrays(join.Lexpr) || MakesArrays(join.Rexpr)),
        _ => false,
    };
}
