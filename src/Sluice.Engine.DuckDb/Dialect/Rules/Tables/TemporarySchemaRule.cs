using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Tables;

/// <summary>pg_temp.t is read and written in DuckDB's catalog of temporary objects.</summary>
internal sealed class TemporarySchemaRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeVar;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.RangeVar.Schemaname != TemporarySchema.PgName)
            return null;
        node.RangeVar.Schemaname = TemporarySchema.EngineName;
        return node;
    }
}
