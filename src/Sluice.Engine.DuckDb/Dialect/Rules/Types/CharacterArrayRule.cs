using PgQuery;
using Sluice.Engine.DuckDb.Aliases;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>A cast to varchar(n)[] or char(n)[] cuts each element (manual, 8.3 and 8.15); DuckDB's list types know no length.</summary>
internal sealed class CharacterArrayRule : IRule
{
    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        var type = cast.TypeName;
        if (type.ArrayBounds.Count != 1 || !PgNodes.IsBuiltIn(type.Names, out var name) || name is not (LimitedTypes.VarChar or LimitedTypes.BpChar))
            return null;
        var length = CharacterColumnRule.LengthOf(type);
        if (length == 0)
            return null;
        var texts = PgNodes.Cast(cast.Arg, "text");
        texts.TypeCast.TypeName.ArrayBounds.Add(type.ArrayBounds[0].Clone());
        cast.Arg = PgNodes.Call("items_at", texts, PgNodes.Constant(length));
        type.Names.Clear();
        type.Names.Add(PgNodes.Text(LimitedTypes.EngineName(name, length)));
        type.Typmods.Clear();
        return node;
    }
}
