using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>What of WITH the engine has no form for is said so, not called a syntax error.</summary>
internal sealed class UnsupportedQueryRule : IRule
{
    public Kind Kind => Kind.CommonTableExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var query = node.CommonTableExpr;
        if (query.Ctequery.NodeCase is Kind.InsertStmt or Kind.UpdateStmt or Kind.DeleteStmt or Kind.MergeStmt)
            throw Unsupported("a statement that changes data in WITH", "Run it on its own, with RETURNING.");
        return null;
    }

    private static PgErrorException Unsupported(string what, string hint) =>
        (PgError.Error(SqlStates.FeatureNotSupported, $"{what} is not supported") with { Hint = hint }).ToException();
}
