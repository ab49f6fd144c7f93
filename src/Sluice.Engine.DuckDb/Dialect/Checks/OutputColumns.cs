using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>What a select list says of its columns without looking at a table.</summary>
internal static class OutputColumns
{
    /// <summary>Whether an entry of a select list stands for many columns.</summary>
    public static bool IsStar(Node target) => target.ResTarget?.Val switch
    {
        { NodeCase: Kind.ColumnRef } column => column.ColumnRef.Fields[^1].NodeCase == Kind.AStar,
        { NodeCase: Kind.AIndirection } field => field.AIndirection.Indirection[^1].NodeCase == Kind.AStar,
        _ => false,
    };

    /// <returns>The last part of a column's name; null for any other expression.</returns>
    public static string? ColumnName(Node? expression) =>
        expression is { NodeCase: Kind.ColumnRef } column && column.ColumnRef.Fields[^1].NodeCase == Kind.String ? column.ColumnRef.Fields[^1].String.Sval : null;
}
