using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>The delimiter of string_agg may differ by row, and each stands before its row's value (manual, 9.21); DuckDB's is a constant.</summary>
internal sealed class StringAggRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count != 2 || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "string_agg" || IsConstant(call.Args[1]))
            return null;
        var list = call.Clone();
        list.Funcname.Clear();
        list.Funcname.Add([PgNodes.Text("system"), PgNodes.Text("main"), PgNodes.Text("list")]);
        list.Args.Clear();
        list.Args.Add(PgNodes.Call("delimited", call.Args[0], call.Args[1]));
        return PgNodes.Call("string_agg_out", new Node { FuncCall = list });
    }

    private static bool IsConstant(Node node) => node.NodeCase is Kind.AConst or Kind.ParamRef || (node.TypeCast is { } cast && IsConstant(cast.Arg));
}
