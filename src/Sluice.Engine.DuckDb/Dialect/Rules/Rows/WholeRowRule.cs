using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>f(t.*) gives f the row as one value (manual, 8.16.5); DuckDB would spread its columns over the arguments.</summary>
internal sealed class WholeRowRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.FuncCall.Funcname[^1].String.Sval == "columns")
            return null;
        var changed = false;
        foreach (var argument in node.FuncCall.Args)
        {
            if (argument.ColumnRef is not { Fields.Count: 2 } column || column.Fields[1].NodeCase != Kind.AStar)
                continue;
            column.Fields.RemoveAt(1);
            changed = true;
        }

        return changed ? node : null;
    }
}
