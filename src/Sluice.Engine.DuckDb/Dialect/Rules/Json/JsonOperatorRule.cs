using PgQuery;
using Sluice.Protocol.Errors;
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
        if (sign is "->" or "->>" or "#>" or "#>>" && IsText(expression.Lexpr))
        {
            throw (PgError.Error(SqlStates.UndefinedFunction, $"operator does not exist: text {sign} {(expression.Rexpr.AConst?.Ival is null ? "unknown" : "integer")}") with
            {
                Position = expression.Location + 1,
                Hint = "No operator matches the given name and argument types. You might need to add explicit type casts.",
            }).ToException();
        }

        if (FunctionOf(sign) is { } function)
            return PgNodes.Call(function, expression.Lexpr, expression.Rexpr);
        if (!IsJsonb(expression.Lexpr))
            return sign is "=" or "<>" or "<" or ">" or "<=" or ">=" && IsJsonb(expression.Rexpr) ? Compared(sign, expression) : null;
        return sign switch
        {
            "=" or "<>" or "<" or ">" or "<=" or ">=" => Compared(sign, expression),
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
        "@?" => "jsonb_path_exists_opr",
        "@@" => "jsonb_path_match_opr",
        _ => null,
    };

    // Numbers are equal whatever zeros they end with, which texts are not.
    private static Node Compared(string sign, A_Expr expression) =>
        PgNodes.Operator(sign, PgNodes.Call("jsonb_compare", expression.Lexpr, expression.Rexpr), PgNodes.Constant(0));

    private static bool IsText(Node node) =>
        node is { NodeCase: Kind.TypeCast } cast && cast.TypeCast.TypeName.ArrayBounds.Count == 0 && cast.TypeCast.TypeName.Names[^1].String?.Sval is "text" or "varchar";

    /// <summary>Whether a cast, or a function's name, says that it is jsonb. TypeNameRule has named the engine's type by now.</summary>
    public static bool IsJsonb(Node node) => node.NodeCase switch
    {
        Kind.FuncCall => node.FuncCall.Funcname[^1].String?.Sval is "jsonb_concat" or "jsonb_delete" or "jsonb_delete_path" or "jsonb_set" or "jsonb_insert" or "jsonb_build_object"
            or "jsonb_build_array" or "pg_fn_jsonb_build_object" or "pg_fn_jsonb_build_array" or "pg_fn_jsonb" or "jsonb_agg" or "jsonb_object_agg" or "jsonb_strip_nulls"
            or "jsonb_path_query_first" or "jsonb_path_query_array"
            || (node.FuncCall.Funcname[^1].String?.Sval is "pg_fn_json_step" or "json_follow" && IsJsonb(node.FuncCall.Args[0])),
        _ => IsCast(node),
    };

    private static bool IsCast(Node node) =>
        node is { NodeCase: Kind.TypeCast } cast && cast.TypeCast.TypeName.Names[^1].String?.Sval is "jsonb" or "pg_jsonb";
}
