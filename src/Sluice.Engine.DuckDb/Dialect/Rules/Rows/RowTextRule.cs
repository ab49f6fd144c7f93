using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>ROW(…)::text is the row's literal (manual, 8.16.6); DuckDB writes it as a list of its own form.</summary>
internal sealed class RowTextRule : IRule
{
    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.Arg.NodeCase != Kind.RowExpr || cast.TypeName.ArrayBounds.Count > 0 || !PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) || name is not ("text" or "varchar"))
            return null;
        cast.Arg = PgNodes.Call("pg_fn_record_text", cast.Arg);
        return node;
    }
}
