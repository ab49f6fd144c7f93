using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Text;

/// <summary>
/// Of a function that has one form for text and one for bytea, NULL means the first, since text is what its category prefers (manual, 10.3);
/// of one for bytea only, a quoted constant is bytea. DuckDB's overloads do not tell.
/// </summary>
internal sealed class TextArgumentRule : IRule
{
    private static readonly HashSet<string> OfText = ["length", "octet_length", "bit_length", "md5"];
    private static readonly HashSet<string> OfBytes = ["sha224", "sha256", "sha384", "sha512", "get_byte", "set_byte", "convert_from"];

    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count == 0 || !PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (call.Args.Count == 1 && call.Args[0].AConst is { Isnull: true } && OfText.Contains(name))
            call.Args[0] = PgNodes.Cast(call.Args[0], "text");
        else if (UnknownLiteral.Is(call.Args[0]) && OfBytes.Contains(name))
            call.Args[0] = PgNodes.Cast(call.Args[0], "bytea");
        else
            return null;
        return node;
    }
}
