using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>One thing PostgreSQL means otherwise than DuckDB, or DuckDB does not know by that name.</summary>
internal interface IRule
{
    /// <summary>The kind of node it looks at.</summary>
    Node.NodeOneofCase Kind { get; }

    /// <summary>Runs before the node's children are rewritten, while all below it is the client's; whether it changed anything.</summary>
    bool Enter(Node node) => false;

    /// <summary>What stands for the node in DuckDB's language; null to leave it. Its children have been rewritten already.</summary>
    /// <param name="node">May be changed and returned.</param>
    /// <param name="ancestors">The nodes above it, the statement first; not yet rewritten.</param>
    Node? Apply(Node node, IReadOnlyList<Node> ancestors);
}
