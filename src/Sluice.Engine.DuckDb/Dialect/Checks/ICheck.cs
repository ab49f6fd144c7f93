using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>One mistake that PostgreSQL finds in a statement's tree and DuckDB lets pass, or tells of in a way that is no use.</summary>
internal interface ICheck
{
    /// <summary>The kind of node it looks at.</summary>
    Node.NodeOneofCase Kind { get; }

    /// <param name="node">As the client wrote it; no rule has been applied.</param>
    /// <param name="ancestors">The nodes above it, the statement first.</param>
    /// <returns>Null where there is nothing to object to.</returns>
    CheckFault? Find(Node node, IReadOnlyList<Node> ancestors);
}
