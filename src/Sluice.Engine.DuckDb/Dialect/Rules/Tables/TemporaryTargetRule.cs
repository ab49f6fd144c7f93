using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Tables;

/// <summary>What is created in pg_temp is temporary, with or without the word; what is dropped there is looked for there.</summary>
internal sealed class TemporaryTargetRule(Node.NodeOneofCase kind) : IRule
{
    public Node.NodeOneofCase Kind => kind;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var changed = node.NodeCase switch
        {
            Node.NodeOneofCase.CreateStmt => TemporarySchema.Mark(node.CreateStmt.Relation),
            Node.NodeOneofCase.CreateTableAsStmt => TemporarySchema.Mark(node.CreateTableAsStmt.Into.Rel),
            Node.NodeOneofCase.ViewStmt => TemporarySchema.Mark(node.ViewStmt.View),
            Node.NodeOneofCase.DropStmt => Drop(node.DropStmt),
            _ => false,
        };
        return changed ? node : null;
    }

    private static bool Drop(DropStmt drop)
    {
        var changed = false;
        foreach (var name in drop.Objects)
        {
            if (name.List is not { Items: [{ String: { Sval: TemporarySchema.PgName } schema }, _] })
                continue;
            schema.Sval = TemporarySchema.EngineName;
            changed = true;
        }

        return changed;
    }
}
