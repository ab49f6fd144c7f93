using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Checks;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Functions;

/// <summary>
/// round(x, 2) and trunc(x, 2) are numeric with two digits after the point (manual, 9.3), whatever x has; DuckDB keeps x's own type, and
/// takes no variable for the places of a DECIMAL, so no macro can stand before it.
/// </summary>
internal sealed class RoundPlacesRule : IRule
{
    private const int MaximumPlaces = 20;

    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count != 2 || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name is not ("round" or "trunc"))
            return null;
        call.Funcname.Clear();
        call.Funcname.Add([PgNodes.Text("system"), PgNodes.Text("main"), PgNodes.Text(name)]);
        if (Constants.IntegerOf(call.Args[1]) is not { } places || places > MaximumPlaces)
            return node;
        var type = new TypeName { Names = { PgNodes.Text("numeric") }, Typemod = -1 };
        type.Typmods.Add([PgNodes.Constant(38), PgNodes.Constant(Math.Max(places, 0))]);
        return new Node { TypeCast = new TypeCast { Arg = node, TypeName = type, Location = call.Location } };
    }
}
