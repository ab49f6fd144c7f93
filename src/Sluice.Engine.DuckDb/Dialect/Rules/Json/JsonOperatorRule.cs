using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Json;

/// <summary>
/// JSON's operators (manual, 9.16.1) as calls: DuckDB reads -> as a lambda's arrow or its own paths, and knows none of #>, ? and #-.
/// What other types share (@>, ||, -) is JSON's where a cast to jsonb says so.
/// </summary>
internal sealed class JsonOperatorRule : IRule
{
    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null)
            return null;
        var sign = expression.Name[^1].String.Sval;
        if (FunctionOf(sign) is { } function)
            return PgNodes.Call(function, expression.Lexpr, expression.Rexpr);
        if (!IsJsonb(expression.Lexpr))
            return null;
        return sign switch
        {
            "@>" => PgNodes.Call("jsonb_contains", expression.Lexpr, expression.Rexpr),
            "<@" => PgNodes.Call("jsonb_contains", expression.Rexpr, expression.Lexpr),
            "||" => PgNodes.Call("jsonb_concat", expression.Lexpr, expression.Rexpr),
            "-" => PgNodes.Call("jsonb_delete", expression.Lexpr, expression.Rexpr),
            _ => null,
        };
    }

    private static string? FunctionOf(string sign) => sign switch
    {
        "->" => "pg_fn_json_step",
        "->>" => "pg_fn_json_step_text",
        "#>" => "json_follow",
        "#>>" => "json_follow_text",
        "?" => "jsonb_exists",
        "?|" => "jsonb_exists_any",
        "?&" => "jsonb_exists_all",
        "#-" => "jsonb_delete_path",
        _ => null,
    };

    // TypeNameRule has named the engine's type by now.
    private static bool IsJsonb(Node node) =>
        node is { NodeCase: Kind.TypeCast } cast && cast.TypeCast.TypeName.Names[^1].String?.Sval is "jsonb" or "pg_jsonb";
}
