using System.Text.RegularExpressions;
using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>
/// Takes calls of macros that choose by type back to DuckDB's own functions. Such a macro looks at its arguments before DuckDB knows the
/// query around them: an aggregate, a column of an outer query or a parameter has no type for it then, and it cannot choose.
/// </summary>
internal sealed partial class PlainCalls(IReadOnlySet<string> names) : TreeRewriter
{
    /// <summary>The macro that could not choose; null for any other error.</summary>
    public static string? Undecided(PgErrorException error) =>
        error.InnerException is EngineException engine && Ambiguity().Match(engine.Report.Message) is { Success: true } match ? match.Groups[1].Value : null;

    protected override Node Visit(Node node) => node.NodeCase switch
    {
        Node.NodeOneofCase.FuncCall when node.FuncCall.Funcname.Count == 1 => Function(node),
        Node.NodeOneofCase.AExpr when node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null, Name.Count: 1 } => Operator(node),
        _ => node,
    };

    private Node Function(Node node)
    {
        var call = node.FuncCall;
        var name = call.Funcname[0].String.Sval;
        if (!names.Contains(name))
            return node;
        switch (name)
        {
            case "sum_as" or "avg_as" or "spread_as":
                return call.Args[^1];
            case "numeric_of":
                return Rules.Types.UnboundNumericRule.Bound(call.Args[0]);
            case "time_of":
                return PgNodes.Cast(call.Args[0], "time");
            case "sum_in":
                return call.Args[0];
            default:
                call.Funcname.Insert(0, PgNodes.Text("system"));
                call.Funcname.Insert(1, PgNodes.Text("main"));
                return node;
        }
    }

    // DuckDB makes "//" of "/" between integers.
    private Node Operator(Node node)
    {
        var name = node.AExpr.Name[0].String.Sval;
        if (!names.Contains(name))
            return node;
        var call = PgNodes.Call(name, node.AExpr.Lexpr, node.AExpr.Rexpr);
        call.FuncCall.Funcname.Insert(0, PgNodes.Text("system"));
        call.FuncCall.Funcname.Insert(1, PgNodes.Text("main"));
        return call;
    }

    [GeneratedRegex("""^Macro "?(.+?)"?\(\) has multiple overloads that match""", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguity();
}
