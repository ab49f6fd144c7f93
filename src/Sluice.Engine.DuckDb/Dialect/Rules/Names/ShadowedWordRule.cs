using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>
/// The words of 9.9.5 and 9.26 (current_date, current_user …) are never columns; DuckDB takes them for one of the select list where that
/// has one of the name, which it has wherever the columns of a subquery are given PostgreSQL's names. Calls stand for them there.
/// </summary>
internal sealed class ShadowedWordRule : IRule
{
    public Kind Kind => Kind.SqlvalueFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) =>
        SqlValueNames.Of(node.SqlvalueFunction.Op) is { } word && IsShadowed(word, ancestors) ? Call(node.SqlvalueFunction.Op) : null;

    private static bool IsShadowed(string word, IReadOnlyList<Node> ancestors)
    {
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            if (ancestors[i].NodeCase == Kind.SelectStmt)
                return ancestors[i].SelectStmt.TargetList.Any(target => target.ResTarget.Name == word);
        }

        return false;
    }

    private static Node? Call(SQLValueFunctionOp op) => op switch
    {
        SQLValueFunctionOp.SvfopCurrentDate => PgNodes.Cast(PgNodes.Call("now"), "date"),
        SQLValueFunctionOp.SvfopCurrentTimestamp => PgNodes.Call("now"),
        SQLValueFunctionOp.SvfopLocaltimestamp => PgNodes.Cast(PgNodes.Call("now"), "timestamp"),
        SQLValueFunctionOp.SvfopLocaltime => PgNodes.Cast(PgNodes.Cast(PgNodes.Call("now"), "timestamp"), "time"),
        SQLValueFunctionOp.SvfopCurrentTime => PgNodes.Cast(PgNodes.Call("now"), "timetz"),
        SQLValueFunctionOp.SvfopCurrentUser or SQLValueFunctionOp.SvfopCurrentRole or SQLValueFunctionOp.SvfopUser => PgNodes.Call("current_user"),
        SQLValueFunctionOp.SvfopSessionUser => PgNodes.Call("session_user"),
        SQLValueFunctionOp.SvfopCurrentSchema => PgNodes.Call("current_schema"),
        _ => null,
    };
}
