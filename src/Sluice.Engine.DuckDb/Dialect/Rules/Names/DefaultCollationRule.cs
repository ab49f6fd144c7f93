using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>COLLATE "default", "C" and "POSIX" say what DuckDB does anyway: compare bytes. It has no collations of these names.</summary>
internal sealed class DefaultCollationRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.CollateClause;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) =>
        PgNodes.IsBuiltIn(node.CollateClause.Collname, out var name) && name is "default" or "C" or "POSIX" or "ucs_basic" ? node.CollateClause.Arg : null;
}
