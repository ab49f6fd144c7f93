using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>'{1,2}'::int[] as ARRAY['1', '2']::int[]: DuckDB reads lists in brackets only.</summary>
internal sealed class ArrayTextRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.TypeName.ArrayBounds.Count == 0 || cast.Arg.AConst?.Sval is not { } text || ArrayLiteral.Elements(text.Sval) is not { } elements)
            return null;
        cast.Arg = PgNodes.Array([.. elements.Select(element => element is null ? PgNodes.Null() : PgNodes.Constant(element))]);
        return node;
    }
}
