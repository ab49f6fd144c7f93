using PgQuery;
using Sluice.Sql.Scanning;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>Most keywords may be a column's label without AS (manual, 7.3.2); DuckDB knows fewer of them, so the label is written with AS and quotes.</summary>
internal sealed class BareLabelRule : IRule
{
    public Kind Kind => Kind.ResTarget;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var name = node.ResTarget.Name;
        return name.Length > 0 && node.ResTarget.Val is not null && char.IsAsciiLetterLower(name[0]) && QuotedName.Of(name)[0] == '"' ? node : null;
    }
}
