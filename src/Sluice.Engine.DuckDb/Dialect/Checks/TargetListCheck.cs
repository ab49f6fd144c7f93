using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>A list of results that is written out has an end (PostgreSQL, MaxTupleAttributeNumber); DuckDB's planning of one grows with its square.</summary>
internal sealed class TargetListCheck : ICheck
{
    private const int Most = 1664;

    public Kind Kind => Kind.SelectStmt;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors) => node.SelectStmt.TargetList.Count > Most
        ? new CheckFault(SqlStates.TooManyColumns, $"target lists can have at most {Most} entries")
        : null;
}
