using System.Globalization;
using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>(ROW(a, b)).f2 is b (manual, 8.16.3); DuckDB's rows have fields without names.</summary>
internal sealed class RowFieldRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AIndirection;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var indirection = node.AIndirection;
        if (indirection.Arg.RowExpr is not { } row || indirection.Indirection.Count != 1 || indirection.Indirection[0].String?.Sval is not { } field)
            return null;
        return field.StartsWith('f') && int.TryParse(field.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= row.Args.Count
            ? row.Args[number - 1]
            : null;
    }
}
