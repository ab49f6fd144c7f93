using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Columns;

/// <summary>
/// Columns of the catalogs that PostgreSQL 17 calls otherwise than 15 and 16 did (release notes, E.4): psql of those versions asks for them
/// by their old names, whatever the server's version.
/// </summary>
internal sealed class RetiredColumnRule : IRule
{
    public Kind Kind => Kind.ColumnRef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var name = node.ColumnRef.Fields[^1].String?.Sval switch
        {
            "daticulocale" => "datlocale",
            "colliculocale" => "colllocale",
            _ => null,
        };
        if (name is null)
            return null;
        node.ColumnRef.Fields[^1] = PgNodes.Text(name);
        return node;
    }
}
