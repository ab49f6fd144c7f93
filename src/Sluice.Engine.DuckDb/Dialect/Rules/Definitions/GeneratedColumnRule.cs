using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Definitions;

/// <summary>A generated column is STORED in PostgreSQL (manual, 5.4), and computed as it is read in DuckDB: the writer has DuckDB's word.</summary>
internal sealed class GeneratedColumnRule : IRule
{
    public Kind Kind => Kind.Constraint;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => node.Constraint.Contype == ConstrType.ConstrGenerated ? node : null;
}
