using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Definitions;

/// <summary>CREATE TABLE (LIKE other) takes the other's columns (manual, CREATE TABLE); to DuckDB it is a table of a query without rows.</summary>
internal sealed class TableLikeRule : IRule
{
    public Kind Kind => Kind.CreateStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var create = node.CreateStmt;
        if (create.TableElts.Count != 1 || create.TableElts[0] is not { NodeCase: Kind.TableLikeClause } like)
            return null;
        var all = new Node { ColumnRef = new ColumnRef { Fields = { new Node { AStar = new A_Star() } } } };
        var select = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = all } });
        select.FromClause.Add(new Node { RangeVar = like.TableLikeClause.Relation });
        var into = new IntoClause { Rel = create.Relation, SkipData = true, OnCommit = create.Oncommit };
        return new Node
        {
            CreateTableAsStmt = new CreateTableAsStmt
            {
                Into = into,
                Query = new Node { SelectStmt = select },
                Objtype = ObjectType.ObjectTable,
                IfNotExists = create.IfNotExists,
            },
        };
    }
}
