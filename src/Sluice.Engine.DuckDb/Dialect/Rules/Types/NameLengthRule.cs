using System.Text;
using PgQuery;
using Sluice.Engine.DuckDb.Functions.Characters;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>name holds 63 bytes and "char" one (manual, 8.3); what is longer is cut.</summary>
internal sealed class NameLengthRule : IRule
{
    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.TypeName is not { ArrayBounds.Count: 0, Names: [{ String.Sval: "pg_name" or "pg_char" }] } type)
            return null;
        var isName = type.Names[0].String.Sval == "pg_name";
        if (cast.Arg.AConst is not { } constant)
            return isName ? Cut(node) : null;
        if (constant is not { Isnull: false, Sval.Sval: { } text })
            return null;
        var kept = isName ? Encoding.UTF8.GetString(CharacterFunctions.Name(Encoding.UTF8.GetBytes(text))) : text[..Math.Min(text.Length, 1)];
        if (kept.Length == text.Length)
            return null;
        cast.Arg = PgNodes.Constant(kept);
        return node;
    }

    // A column of the catalogs is a name already, and a parameter is one by this cast.
    private static Node? Cut(Node node)
    {
        if (node.TypeCast.Arg.NodeCase is Kind.ColumnRef or Kind.ParamRef)
            return null;
        node.TypeCast.Arg = PgNodes.Call("pg_fn_name", PgNodes.Cast(node.TypeCast.Arg, "text"));
        return node;
    }
}
