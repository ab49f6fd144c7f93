using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Operators;

/// <summary>NOT takes a truth value (manual, 9.1); DuckDB casts a column of text or numbers to one. Of which type it is, a macro sees.</summary>
internal sealed class NotColumnRule : IRule
{
    public Kind Kind => Kind.BoolExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.BoolExpr;
        if (expression.Boolop != BoolExprType.NotExpr || expression.Args[0].NodeCase != Kind.ColumnRef)
            return null;
        var location = expression.Args[0].ColumnRef.Location;
        expression.Args[0] = PgNodes.Call("negatable", expression.Args[0]);
        expression.Args[0].FuncCall.Location = location;
        return node;
    }
}
