using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Functions;

/// <summary>DuckDB's grammar takes substring(…) for its own function before it looks for ours; substr is found by its name.</summary>
internal sealed class SubstringRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        return PgNodes.IsBuiltIn(call.Funcname, out var name) && name == "substring" ? PgNodes.Call("substr", [.. call.Args]) : null;
    }
}
