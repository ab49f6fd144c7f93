using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Functions;

/// <summary>
/// A quoted constant that is the only argument of a function of numbers is double precision, which its category prefers (manual, 10.3); the
/// first argument of round and trunc with places is numeric, the only type that has them.
/// </summary>
internal sealed class LiteralArgumentRule : IRule
{
    private static readonly HashSet<string> OfNumbers = ["abs", "ceil", "ceiling", "floor", "sign", "sqrt", "exp", "ln", "log", "round", "trunc", "cbrt", "radians", "degrees", "sin", "cos", "tan"];

    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count == 1 && PgNodes.IsBuiltIn(call.Funcname, out var function) && function == "pg_typeof" && Types.ResultTypeRule.Shown(call.Args[0]) is { } shown)
        {
            call.Args[0] = PgNodes.Cast(call.Args[0], shown);
            return node;
        }

        if (call.Args.Count is not (1 or 2) || !UnknownLiteral.Is(call.Args[0]) || !PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (name == "pg_typeof" && call.Args.Count == 1)
            return PgNodes.Cast(PgNodes.Constant("unknown"), "pg_regtype");
        if (call.Args.Count == 1 && OfNumbers.Contains(name))
            call.Args[0] = PgNodes.Cast(call.Args[0], "float8");
        else if (call.Args.Count == 2 && name is "round" or "trunc")
            call.Args[0] = UnknownLiteral.As(call.Args[0], KnownType.Numeric);
        else
            return null;
        return node;
    }
}
