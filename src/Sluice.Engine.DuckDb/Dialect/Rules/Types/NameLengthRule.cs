using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>name holds 63 bytes and "char" one (manual, 8.3); a longer constant is cut.</summary>
internal sealed class NameLengthRule : IRule
{
    private const int NameLength = 63;

    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.TypeName is not { ArrayBounds.Count: 0, Names: [{ String.Sval: "pg_name" or "pg_char" }] } type)
            return null;
        var length = type.Names[0].String.Sval == "pg_name" ? NameLength : 1;
        if (cast.Arg.AConst is not { Isnull: false, Sval.Sval: { } text } || text.Length <= length)
            return null;
        cast.Arg = PgNodes.Constant(text[..length]);
        return node;
    }
}
