using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>
/// FROM jsonb_array_elements(…) e: e is the value itself, for a row of one scalar is no row (manual, 7.2.1.4), though its column has a name of
/// its own; in DuckDB e is a struct.
/// </summary>
internal sealed class SetValueRule : IRule
{
    public Kind Kind => Kind.ColumnRef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.ColumnRef.Fields is not [{ String.Sval: { } name }])
            return null;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (ancestors[i].SelectStmt is not { } select)
                continue;
            var source = select.FromClause.SelectMany(Sources).FirstOrDefault(source => source.Alias is { Colnames.Count: 0 } alias && alias.Aliasname == name);
            if (source is null)
                continue;
            if (source.IsRowsfrom || source.Functions.Count != 1 || source.Functions[0].List?.Items[0].FuncCall is not { } call
                || !PgNodes.IsBuiltIn(call.Funcname, out var function) || SetFunctions.OnlyColumn(function) is not { } column)
            {
                return null;
            }

            node.ColumnRef.Fields.Add(PgNodes.Text(column));
            return node;
        }

        return null;
    }

    private static IEnumerable<RangeFunction> Sources(Node source) => source.NodeCase switch
    {
        Kind.RangeFunction => [source.RangeFunction],
        Kind.JoinExpr => Sources(source.JoinExpr.Larg).Concat(Sources(source.JoinExpr.Rarg)),
        _ => [],
    };
}
