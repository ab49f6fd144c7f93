using PgQuery;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>
/// A set-returning call over another is called for each row of that (manual, 38.5.9); DuckDB unnests no unnest. The lists of all calls are
/// made into one, which is unnested.
/// </summary>
internal sealed class NestedSetRule : IRule
{
    private const string Item = "set_item";

    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Over is not null || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "unnest" || call.Args.Count != 1)
            return null;
        var inner = new InnerSet();
        var list = inner.Take(call.Args[0]);
        if (inner.List is null)
            return null;
        var each = PgNodes.Operator("->", InnerSet.Reference(), list);
        return PgNodes.Call("unnest", PgNodes.Call("flatten", PgNodes.Call("list_transform", inner.List, each)));
    }

    /// <summary>Puts a name in the place of the first unnest it meets.</summary>
    private sealed class InnerSet : TreeRewriter
    {
        private int _queries;

        public Node? List { get; private set; }

        public static Node Reference() => new() { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(Item) } } };

        public Node Take(Node expression) => Rewrite(expression);

        protected override void Enter(Node node) => _queries += node.NodeCase == Node.NodeOneofCase.SelectStmt ? 1 : 0;

        protected override Node Visit(Node node)
        {
            if (node.NodeCase == Node.NodeOneofCase.SelectStmt)
                _queries--;
            if (_queries > 0 || List is not null || node.FuncCall is not { Args.Count: 1 } call || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "unnest")
                return node;
            List = call.Args[0];
            return Reference();
        }
    }
}
