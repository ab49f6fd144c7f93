using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Sources;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>GROUP BY a set-returning call groups its rows (manual, SELECT); DuckDB groups before it unnests. The set becomes a table beside the others.</summary>
internal sealed class GroupedSetRule : IRule
{
    public Kind Kind => Kind.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        var changed = false;
        for (var i = 0; i < select.GroupClause.Count; i++)
        {
            if (Target(select, select.GroupClause[i]) is not { } target || !Holds(target.Val))
                continue;
            var table = $"set_{i + 1}";
            var query = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
            query.TargetList.Add(new Node { ResTarget = new ResTarget { Name = "item", Val = target.Val } });
            select.FromClause.Add(new Node
            {
                RangeSubselect = new RangeSubselect { Lateral = true, Subquery = new Node { SelectStmt = query }, Alias = new Alias { Aliasname = table } },
            });
            target.Val = Item(table);
            select.GroupClause[i] = Item(table);
            changed = true;
        }

        return changed ? node : null;
    }

    private static Node Item(string table) => new() { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(table), PgNodes.Text("item") } } };

    // By its number, its alias, or written again.
    private static ResTarget? Target(SelectStmt select, Node group)
    {
        if (group.AConst?.Ival is { Ival: > 0 } number)
            return number.Ival <= select.TargetList.Count ? select.TargetList[number.Ival - 1].ResTarget : null;
        if (group.ColumnRef is { Fields.Count: 1 } column && column.Fields[0].String?.Sval is { } name)
            return select.TargetList.Select(target => target.ResTarget).FirstOrDefault(target => target.Name == name);
        return Holds(group) ? select.TargetList.Select(target => target.ResTarget).FirstOrDefault(target => Same(target.Val, group)) : null;
    }

    private static bool Same(Node one, Node other) => Places.Without(one).Equals(Places.Without(other));

    private static bool Holds(Node? expression) => expression is not null && Places.HoldsSet(expression);

    /// <summary>Looks at an expression without the queries in it; forgets where its calls stand in the text.</summary>
    private sealed class Places : TreeRewriter
    {
        private int _queries;
        private bool _holdsSet;

        public static bool HoldsSet(Node expression)
        {
            var places = new Places();
            places.Rewrite(expression.Clone());
            return places._holdsSet;
        }

        public static Node Without(Node expression) => new Places().Rewrite(expression.Clone());

        protected override void Enter(Node node) => _queries += node.NodeCase == Kind.SelectStmt ? 1 : 0;

        protected override Node Visit(Node node)
        {
            if (node.NodeCase == Kind.SelectStmt)
                _queries--;
            _holdsSet |= _queries == 0 && SetFunctions.IsSet(node);
            if (node.FuncCall is { } call)
                call.Location = 0;
            else if (node.ColumnRef is { } column)
                column.Location = 0;
            else if (node.AConst is { } constant)
                constant.Location = 0;
            else if (node.AExpr is { } expression)
                expression.Location = 0;
            else if (node.TypeCast is { } cast)
                cast.Location = cast.TypeName.Location = 0;
            return node;
        }
    }
}
