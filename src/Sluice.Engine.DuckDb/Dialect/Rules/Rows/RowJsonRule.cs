using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>The members of ROW(…) are f1, f2 and so on in JSON (manual, 9.16); DuckDB leaves them without a name.</summary>
internal sealed class RowJsonRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count == 0 || call.Args[0].RowExpr is not { Args.Count: > 0 } row || !PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (name is not ("row_to_json" or "to_json" or "to_jsonb"))
            return null;
        var named = PgNodes.Call("struct_pack");
        for (var i = 0; i < row.Args.Count; i++)
            named.FuncCall.Args.Add(new Node { NamedArgExpr = new NamedArgExpr { Name = $"f{i + 1}", Arg = row.Args[i], Argnumber = -1 } });
        call.Args[0] = named;
        return node;
    }
}
