using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Json;

/// <summary>to_json, json_build_object, json_build_array and their kin take arguments of any type (manual, 9.16.1), each of which becomes JSON by its type first.</summary>
internal sealed class JsonBuildRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (name is "json_extract_path" or "jsonb_extract_path" or "json_extract_path_text" or "jsonb_extract_path_text")
            return ExtractPath(call, name);
        if (call.Args.Count == 1 && name is "to_json" or "row_to_json")
            return PgNodes.Cast(PgNodes.Call("json_text", call.Args[0]), "json");
        if (call.Args.Count == 1 && name == "to_jsonb")
            return PgNodes.Call("pg_fn_jsonb", PgNodes.Call("json_text", call.Args[0]));
        if (name is not ("json_build_object" or "jsonb_build_object" or "json_build_array" or "jsonb_build_array"))
            return null;
        var built = PgNodes.Call("pg_fn_" + name);
        built.FuncCall.Args.AddRange(call.Args.Select(argument => PgNodes.Call("json_text", argument)));
        return built;
    }

    private static Node ExtractPath(FuncCall call, string name)
    {
        var path = new A_ArrayExpr();
        path.Elements.AddRange(call.Args.Skip(1));
        var document = PgNodes.Cast(call.Args[0], name.StartsWith("jsonb", StringComparison.Ordinal) ? "pg_jsonb" : "json");
        return PgNodes.Call(name.EndsWith("_text", StringComparison.Ordinal) ? "json_follow_text" : "json_follow", document, new Node { AArrayExpr = path });
    }
}
