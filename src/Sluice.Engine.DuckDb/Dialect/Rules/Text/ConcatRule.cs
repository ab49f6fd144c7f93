using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Text;

/// <summary>concat and concat_ws (manual, 9.4) write booleans as t and f, and take an array after VARIADIC; no macro takes any number of values.</summary>
internal sealed class ConcatRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!PgNodes.IsBuiltIn(call.Funcname, out var name) || name is not ("concat" or "concat_ws"))
            return null;
        if (call.FuncVariadic)
            return Joined(call, name);
        var least = name == "concat" ? 1 : 2;
        if (call.Args.Count < least)
            return null;
        call.Funcname.Clear();
        call.Funcname.Add(PgNodes.Text("pg_fn_" + name));
        return node;
    }

    private static Node? Joined(FuncCall call, string name) => (name, call.Args.Count) switch
    {
        ("concat", 1) => PgNodes.Call("array_to_string", call.Args[0], PgNodes.Constant("")),
        ("concat_ws", 2) => PgNodes.Call("array_to_string", call.Args[1], call.Args[0]),
        _ => null,
    };
}
