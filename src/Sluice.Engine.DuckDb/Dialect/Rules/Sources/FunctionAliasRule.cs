using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>FROM unnest(…) g has a column g (manual, 7.2.1.4); in DuckDB g is the table only.</summary>
internal sealed class FunctionAliasRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.IsRowsfrom || source.Alias is not { Colnames.Count: 0 } alias || source.Functions.Count != 1 || source.Functions[0].List?.Items[0].FuncCall is not { } call)
            return null;
        if (!PgNodes.IsBuiltIn(call.Funcname, out var name) || !SetFunctions.IsSetOfValues(name))
            return null;
        alias.Colnames.Add(PgNodes.Text(alias.Aliasname));
        return node;
    }
}
